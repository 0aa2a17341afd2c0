using System.Text;

namespace SchoolSupport.Ingest.Workbooks.Html;

/// <summary>Gathers the text of a cell as a browser shows it: any run of blanks is one, a break is a line end.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();

    /// <param name="piece">A text, or «\n» alone for a break.</param>
    public void Add(string piece)
    {
        if (piece == "\n")
        {
            _text.Append('\n');
            return;
        }

        foreach (char character in piece)
        {
            bool blank = character is ' ' or '\t' or '\r' or '\n' or '\f';
            if (!blank)
            {
                _text.Append(character);
            }
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
            {
                _text.Append(' ');
            }
        }
    }

    public string Take()
    {
        string text = _text.ToString().Trim();
        _text.Clear();
        return text;
    }
}
