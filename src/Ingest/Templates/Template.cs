namespace SchoolSupport.Ingest.Templates;

/// <summary>A table to fill in that the import reads without a question.</summary>
public sealed class Template
{
    private readonly Func<TemplateFor, TemplateSheet> _sheet;

    internal Template(string code, string title, string purpose, IReadOnlyList<string> rules, Func<TemplateFor, TemplateSheet> sheet) =>
        (Code, Title, Purpose, Rules, _sheet) = (code, title, purpose, rules, sheet);

    /// <summary>In addresses and at the command line.</summary>
    public string Code { get; }

    public string Title { get; }

    /// <summary>What it is for, in a sentence.</summary>
    public string Purpose { get; }

    /// <summary>How it is filled in, one thing each.</summary>
    public IReadOnlyList<string> Rules { get; }

    /// <summary>«ОГЭ, отметки по школам (шаблон).xlsx».</summary>
    public string FileName => $"{Title.Replace(':', ',')} (шаблон).xlsx";

    /// <returns>The same bytes for the same people and year.</returns>
    public byte[] Write(TemplateFor asked) => TemplateBook.Of(this, _sheet(asked), asked);
}
