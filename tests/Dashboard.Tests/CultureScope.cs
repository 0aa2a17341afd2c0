using System.Globalization;

namespace SchoolSupport.Dashboard.Tests;

/// <summary>Runs the test's body under a culture of the machine; what is printed may not depend on it.</summary>
internal sealed class CultureScope : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public CultureScope(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
