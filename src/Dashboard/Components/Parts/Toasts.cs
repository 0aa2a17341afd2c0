namespace SchoolSupport.Dashboard.Components.Parts;

/// <summary>One short message at the foot of the page about what was just done, with the way back.</summary>
public sealed class Toasts
{
    public Toast? Current { get; private set; }

    public event Action? Changed;

    /// <param name="undo">Takes the deed back; null when there is nothing to undo.</param>
    public void Show(string text, Func<Task>? undo = null)
    {
        Current = new Toast(text, undo);
        Changed?.Invoke();
    }

    public void Close()
    {
        Current = null;
        Changed?.Invoke();
    }
}

/// <summary>It stays until closed or replaced: nobody has to be quick to undo.</summary>
public sealed record Toast(string Text, Func<Task>? Undo);
