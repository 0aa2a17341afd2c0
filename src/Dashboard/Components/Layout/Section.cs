namespace SchoolSupport.Dashboard.Components.Layout;

/// <summary>An entry of the left menu.</summary>
public sealed record Section(string Title, string Href, string Icon)
{
    public static IReadOnlyList<Section> All { get; } =
    [
        new("Обзор", "/", "overview"),
        new("Школы", "/schools", "schools"),
        new("Риски", "/risks", "risks"),
        new("Программа", "/programme", "programme"),
        new("Данные", "/data", "data"),
        new("Методика", "/method", "method"),
    ];
}
