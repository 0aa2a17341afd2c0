using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Returned;

/// <summary>
/// Comments at cells of one sheet. Other people's stay, and at their cells ours is added to theirs; those of an earlier marking
/// go. Excel shows a comment only if a drawing of the sheet has its frame.
/// </summary>
internal static class CellComments
{
    private const string Author = "Поддержка школ";

    /// <summary>What begins our words in somebody else's comment.</summary>
    private const string Added = "\n\n" + Author + ": ";

    /// <returns>The cells an earlier marking had spoken of.</returns>
    public static IReadOnlySet<CellAddress> Write(WorksheetPart sheet, int sheetNumber, IReadOnlyDictionary<CellAddress, string> texts)
    {
        var earlier = new HashSet<CellAddress>();
        if (texts.Count == 0 && sheet.WorksheetCommentsPart is null)
        {
            return earlier;
        }

        WorksheetCommentsPart part = sheet.WorksheetCommentsPart ?? sheet.AddNewPart<WorksheetCommentsPart>("marksComments");
        Comments comments = part.Comments ??= new Comments(new Authors(), new CommentList());
        CommentList list = comments.CommentList ??= new CommentList();
        uint author = AuthorNumber(comments.Authors ??= new Authors());
        RemoveEarlier(list, author, earlier);
        HashSet<CellAddress> gone = [.. earlier];
        var framed = new List<CellAddress>();
        foreach ((CellAddress cell, string text) in texts.OrderBy(pair => pair.Key))
        {
            Comment? theirs = list.Elements<Comment>().FirstOrDefault(comment => comment.Reference?.Value == cell.ToString());
            if (theirs is null)
            {
                list.Append(new Comment(new CommentText(RunOf(text))) { Reference = cell.ToString(), AuthorId = author });
                framed.Add(cell);
            }
            else if (!IsOfThread(theirs, comments.Authors))
            {
                (theirs.CommentText ??= new CommentText()).Append(RunOf(Added + text));
            }
        }

        CommentFrames.Write(sheet, sheetNumber, gone, framed);
        return earlier;
    }

    private static uint AuthorNumber(Authors authors)
    {
        int number = authors.Elements<Author>().ToList().FindIndex(author => author.Text == Author);
        if (number < 0)
        {
            authors.Append(new Author(Author));
            number = authors.ChildElements.Count - 1;
        }

        return (uint)number;
    }

    private static void RemoveEarlier(CommentList list, uint author, HashSet<CellAddress> earlier)
    {
        foreach (Comment comment in list.Elements<Comment>().Where(comment => comment.Reference?.Value is not null).ToArray())
        {
            CellAddress cell = CellAddress.Parse(comment.Reference!.Value!);
            if (comment.AuthorId?.Value == author)
            {
                comment.Remove();
                earlier.Add(cell);
            }
            else
            {
                comment.CommentText?.Elements<Run>().Where(run => run.Text?.Text.StartsWith(Added, StringComparison.Ordinal) == true).ToList().ForEach(run => run.Remove());
            }
        }
    }

    /// <summary>Of a conversation Excel keeps the words elsewhere, and here only a notice to old versions.</summary>
    private static bool IsOfThread(Comment comment, Authors authors) =>
        comment.AuthorId?.Value is uint author && authors.Elements<Author>().ElementAtOrDefault((int)author)?.Text.StartsWith("tc=", StringComparison.Ordinal) == true;

    private static Run RunOf(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
