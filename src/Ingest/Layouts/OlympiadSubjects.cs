using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>The subject a row of an olympiad's summary is about.</summary>
internal static class OlympiadSubjects
{
    /// <returns>Empty for all subjects together («всего», an empty cell); null, with a question, for what is no subject we know.</returns>
    public static string? Of(Cells cells, TableRow row, int column)
    {
        string written = TextLine.Of(row[column]?.Text ?? "");
        if (written.Length == 0 || Cells.IsTotal(written))
        {
            return "";
        }

        if (SubjectNames.Find(written) is string subject)
        {
            return subject;
        }

        string? nearest = SubjectNames.Nearest(written);
        cells.Add("subject-unknown", Severity.Question, row.Address(column),
            $"предмет «{written}» не известен. Строка не загружена.{(nearest is null ? "" : $" Исправить на «{nearest}»?")}", nearest);
        return null;
    }
}
