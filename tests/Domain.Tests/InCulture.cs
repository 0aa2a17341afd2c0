using System.Globalization;

namespace SchoolSupport.Domain.Tests;

/// <summary>What a machine is set to must make no difference: a test runs its body under each of these.</summary>
internal static class InCulture
{
    public static readonly IReadOnlyList<string> Names = ["", "ru-RU", "tr-TR"];

    public static void Each(Action body)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string name in Names)
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                body();
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
