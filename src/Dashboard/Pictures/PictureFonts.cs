using ScottPlot;

namespace SchoolSupport.Dashboard.Pictures;

/// <summary>The typeface of pictures. Without it a picture has no words on a machine that lacks the right fonts.</summary>
internal static class PictureFonts
{
    public const string Family = "PT Sans";

    private static readonly Lazy<bool> Registered = new(Register);

    /// <summary>Once per process, before the first picture.</summary>
    public static void Ensure() => _ = Registered.Value;

    private static bool Register()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Fonts");
        Fonts.AddFontFile(Family, Path.Combine(folder, "PTSans-Regular.ttf"));
        Fonts.AddFontFile(Family, Path.Combine(folder, "PTSans-Bold.ttf"), bold: true);
        Fonts.Default = Family;
        return true;
    }
}
