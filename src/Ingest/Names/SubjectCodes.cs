using System.Collections.Frozen;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Names;

/// <summary>
/// Codes of subjects in the tables of the regional centres. Below 50 they are of ОГЭ or ЕГЭ and mean different things in mathematics;
/// from 51 on they are of ГВЭ, which is no result of either, and are left out.
/// </summary>
/// <remarks>As open parsers of the centres' protocols have them; a name beside the code always goes first.</remarks>
public static class SubjectCodes
{
    private static readonly FrozenDictionary<int, string> Common = new Dictionary<int, string>
    {
        [1] = SubjectNames.Russian,
        [3] = "Физика",
        [4] = "Химия",
        [5] = "Информатика",
        [6] = "Биология",
        [7] = "История",
        [8] = "География",
        [9] = "Английский язык",
        [10] = "Немецкий язык",
        [11] = "Французский язык",
        [12] = "Обществознание",
        [13] = "Испанский язык",
        [18] = "Литература",
        [29] = "Английский язык (устный)",
        [30] = "Немецкий язык (устный)",
        [31] = "Французский язык (устный)",
        [33] = "Испанский язык (устный)",
    }.ToFrozenDictionary();

    /// <returns>Null for a code the exam does not have.</returns>
    public static string? Find(string procedure, int code) => (procedure, code) switch
    {
        (Procedures.Oge, 2) => SubjectNames.Mathematics,
        (Procedures.Ege, 2) => SubjectNames.ProfileMathematics,
        (Procedures.Ege, 22) => SubjectNames.BasicMathematics,
        (Procedures.Oge or Procedures.Ege, _) => Common.GetValueOrDefault(code),
        _ => null,
    };
}
