namespace SchoolSupport.Dashboard.Components.Layout;

/// <summary>One person's frame: pages say what it shows, the layout listens.</summary>
public sealed class Shell
{
    public ShellView View { get; private set; } = ShellView.Empty;

    public event Action? Changed;

    public void Show(ShellView view)
    {
        if (view != View)
        {
            View = view;
            Changed?.Invoke();
        }
    }
}
