namespace SchoolSupport.Dashboard.Components.Forecast.Card;

public enum TextBlockKind
{
    Heading,
    Paragraph,
    List,
    Table,
}

/// <summary>A part of a card's text: only the forms such a text is written in, everything else is a paragraph.</summary>
/// <param name="Rows">Lines; of a table its cells, the heading first.</param>
public sealed record TextBlock(TextBlockKind Kind, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <param name="markdown">As <see cref="Analytics.Decline.Cards.CardMarkdown"/> wrote it, in this version or an older one.</param>
    public static IReadOnlyList<TextBlock> Of(string markdown)
    {
        var blocks = new List<TextBlock>();
        var rows = new List<IReadOnlyList<string>>();
        TextBlockKind? open = null;
        foreach (string line in markdown.Split('\n').Append(""))
        {
            TextBlockKind? kind = KindOf(line);
            if (kind != open || kind is TextBlockKind.Heading or TextBlockKind.Paragraph)
            {
                if (open is { } ended)
                {
                    blocks.Add(new TextBlock(ended, [.. rows]));
                }

                rows.Clear();
                open = kind;
            }

            if (kind is not null && !IsRule(line))
            {
                rows.Add(kind == TextBlockKind.Table ? [.. line.Trim().Trim('|').Split('|').Select(Plain)] : [Plain(line)]);
            }
        }

        return blocks;
    }

    private static TextBlockKind? KindOf(string line) => line.Trim() switch
    {
        "" => null,
        ['#', ..] => TextBlockKind.Heading,
        ['-', ' ', ..] => TextBlockKind.List,
        ['|', ..] => TextBlockKind.Table,
        _ => TextBlockKind.Paragraph,
    };

    /// <summary>What stands between the heading of a table and its rows.</summary>
    private static bool IsRule(string line) => line.Contains("|---", StringComparison.Ordinal) && line.All(letter => letter is '|' or '-' or ':' or ' ');

    private static string Plain(string text)
    {
        string bare = text.Trim().TrimStart('#', '>').Trim().Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        return bare.StartsWith("- ", StringComparison.Ordinal) ? bare[2..] : bare;
    }
}
