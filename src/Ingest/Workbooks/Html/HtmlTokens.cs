using System.Collections;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace SchoolSupport.Ingest.Workbooks.Html;

/// <summary>The tags and texts of a page, without what stands in scripts, styles and comments.</summary>
internal sealed class HtmlTokens(string page) : IEnumerable<HtmlToken>
{
    public IEnumerator<HtmlToken> GetEnumerator()
    {
        using var source = new TextSource(new StringTextSource(page));
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        string? skipped = null;
        for (HtmlToken token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            if (token.Type == HtmlTokenType.StartTag && token.Name is "script" or "style" or "xmp" or "noframes")
            {
                tokenizer.State = token.Name == "script" ? HtmlParseMode.Script : HtmlParseMode.Rawtext;
                skipped = token.Name;
            }
            else if (skipped is not null)
            {
                skipped = token.Type == HtmlTokenType.EndTag && token.Name == skipped ? null : skipped;
            }
            else
            {
                yield return token;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
