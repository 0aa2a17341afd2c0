namespace SchoolSupport.Dashboard.Components.Layout;

/// <summary>An entry of the left menu.</summary>
public sealed record Section(string Title, string Href, string Icon)
{
    public static IReadOnlyList<Section> All { get; } =
    [
        new("Обзор", "/", "overview"),
        new("Школы", "/schools", "schools"),
        new("Сравнение", "/comparison", "comparison"),
        new("Риски", "/risks", "risks"),
        new("Программа", "/programme", "programme"),
        new("Данные", "/data", "data"),
        new("Методика", "/method", "method"),
    ];

    /// <summary>The entry a page belongs to: a school's page to the schools. Null when it belongs to none.</summary>
    /// <param name="path">Without the query.</param>
    public static Section? Of(string path) => All.FirstOrDefault(section =>
        path == section.Href || (section.Href != "/" && path.StartsWith(section.Href + "/", StringComparison.Ordinal)));
}
