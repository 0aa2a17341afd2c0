namespace SchoolSupport.Ingest.Tests.Quirks;

internal static class Corpus
{
    public static IReadOnlyList<Quirk> All { get; } =
        [.. FormatQuirks.All(), .. LayoutQuirks.All(), .. NumberQuirks.All(), .. UnseenQuirks.All(), .. RefusedQuirks.All()];
}
