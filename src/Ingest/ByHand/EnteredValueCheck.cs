using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.ByHand;

/// <summary>Whether a value can be at all, and whether it fits what the files say of the same work.</summary>
internal static class EnteredValueCheck
{
    /// <summary>Nothing longer is a misprint of a subject.</summary>
    private const int LongestSubject = 60;

    private static readonly string[] Parts = [.. Measures.Marks, Measures.BelowMinimum, Measures.Score100];

    /// <summary>Why the value cannot be entered.</summary>
    /// <param name="subjects">Those of the same procedure that the municipality's data have.</param>
    public static IEnumerable<string> Problems(EnteredValue value, IReadOnlyDictionary<string, FactValue> known, IReadOnlyCollection<string> subjects)
    {
        if (SubjectNames.Find(value.Subject) is null && !subjects.Contains(value.Subject))
        {
            yield return $"Предмета «{value.Subject}» программа не знает, и в данных муниципалитета по этой работе его нет. Проверьте, как он написан"
                + (Nearest(value.Subject, subjects) is string nearest ? $": похоже на «{nearest}»." : ".");
        }

        if (value is { Measure: Measures.MeanTestScore, Procedure: not Procedures.Ege })
        {
            yield return $"Тестовый балл бывает только у ЕГЭ; для работы «{Procedures.Title(value.Procedure)}» введите отметки.";
        }

        string title = Measures.Of(value.Measure).Title;
        (double least, double most) = EnteredMeasures.Limits(value.Measure);
        if (!(value.Number >= least && value.Number <= most))
        {
            yield return $"{title}: возможны значения от {NumberText.Write(least, 0)} до {NumberText.Write(most, 0)}.";
        }
        else if (EnteredMeasures.IsCount(value.Measure) && value.Number != Math.Floor(value.Number))
        {
            yield return $"{title}: нужно целое число.";
        }
        else if (Math.Abs(value.Number - Math.Round(value.Number, 2)) > 1e-9)
        {
            yield return $"{title}: не больше двух знаков после запятой.";
        }

        if (EnteredMeasures.IsShare(value.Measure))
        {
            var digits = new Decimals(NumberText.Of(NumberText.Write(value.Number, 2)).Decimals);
            if (value.N is null or <= 0)
            {
                yield return "Для доли нужно число учеников, от которого она взята.";
            }
            else if (value.Number is >= 0 and <= 100 && digits.Count(value.Number, value.N.Value) is null)
            {
                yield return $"{NumberText.Write(value.Number, 2)} % от {value.N} – не целое число учеников. Проверьте долю и число участников.";
            }
        }

        if (Count(known, Measures.Participants) is double n && Parts.Contains(value.Measure) && value.Number > n)
        {
            yield return $"{title}: {NumberText.Write(value.Number, 0)}, а участников всего {NumberText.Write(n, 0)}.";
        }

        if (EnteredMeasures.IsDerived(value.Measure) && Measures.Marks.All(mark => Count(known, mark) is not null))
        {
            yield return "Отметки этой работы известны, и показатель считается по ним. Введите правильное число отметок «2», «3», «4» или «5».";
        }

        foreach ((string what, string text) in new[] { ("Причина", value.Reason), ("Основание", value.Document) })
        {
            if (Reason.Of(text) is not string said)
            {
                yield return $"{what}: не заполнено.";
            }
            else if (Reason.IsTooLong(said))
            {
                yield return $"{what}: {said.Length} знаков, а нужно не больше {Reason.MostLetters}.";
            }
        }
    }

    /// <summary>What would contradict one another once the value is stored.</summary>
    public static IEnumerable<string> Remarks(EnteredValue value, IReadOnlyDictionary<string, FactValue> known)
    {
        double? With(string measure) => measure == value.Measure ? value.Number : Count(known, measure);

        if (value.N is int of && Count(known, Measures.Participants) is double all && of != all)
        {
            yield return $"Участников по данным файлов {NumberText.Write(all, 0)}, а здесь значение от {of}.";
        }

        if (Measures.Marks.Contains(value.Measure) || value.Measure == Measures.Participants)
        {
            double?[] marks = [.. Measures.Marks.Select(With)];
            if (!marks.Contains(null) && With(Measures.Participants) is double n && marks.Sum() != n)
            {
                yield return $"Отметок вместе станет {NumberText.Write(marks.Sum()!.Value, 0)}, а участников {NumberText.Write(n, 0)}: введите и остальное, что изменилось. До тех пор отметки этой работы под вопросом и в сводные числа не входят.";
            }
        }
    }

    private static string? Nearest(string subject, IEnumerable<string> subjects) => subject.Length > LongestSubject ? null : subjects
        .Concat(SubjectNames.All)
        .Distinct()
        .Select(known => (Name: known, Distance: EditDistance.Between(NameLetters.Of(known), NameLetters.Of(subject))))
        .Where(known => known.Distance <= 1 + (subject.Length / 5))
        .OrderBy(known => known.Distance)
        .FirstOrDefault().Name;

    private static double? Count(IReadOnlyDictionary<string, FactValue> known, string measure) =>
        known.GetValueOrDefault(measure) is { State: ValueState.Known, Number: double number } ? number : null;
}
