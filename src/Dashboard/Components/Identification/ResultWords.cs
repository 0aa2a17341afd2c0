using System.Globalization;
using SchoolSupport.Analytics.Identification.Lists;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Identification;

/// <summary>Procedures and their results in Russian.</summary>
public static class ResultWords
{
    /// <summary>Says <see cref="RestoredNote"/> of the number before it.</summary>
    public const string RestoredSign = "*";

    public const string RestoredNote = "* Число учеников восстановлено по процентам.";

    /// <summary>«ВПР, 6 кл., математика»; of an examination the grade goes without saying.</summary>
    public static string Of(MethodologyProcedure procedure) =>
        $"{Procedures.Title(procedure.Procedure)}{Grade(procedure)}, {SeriesWords.Subject(procedure.Subject)}";

    /// <summary>«ВПР-2021, 6 кл., математика: 7 из 18 (38,9 %)».</summary>
    public static string Of(ProcedureResult result) => $"{Title(result)}: {Value(result)}";

    /// <summary>«ВПР-2021, 6 кл., математика».</summary>
    public static string Title(ProcedureResult result)
    {
        string year = (result.Period?.Season == Season.Autumn ? result.Year.StartYear : result.Year.StartYear + 1).ToString(CultureInfo.InvariantCulture);
        return $"{Procedures.Title(result.Procedure.Procedure)}-{year}{Grade(result.Procedure)}, {SeriesWords.Subject(result.Procedure.Subject)}";
    }

    /// <summary>«7 из 18 (38,9 %)»; where there is no result, why.</summary>
    public static string Value(ProcedureResult result) => result.State switch
    {
        ResultState.Low or ResultState.NotLow => Number(result.Below?.Successes, result.Below?.N ?? result.N, result.Percent) + Made(result),
        ResultState.TooFewPupils => $"{Number(result.Below?.Successes, result.N, result.Percent)}, не считается: мало участников",
        _ => Of(result.State),
    };

    public static string Value(KeptResult result) => result.State is ResultState.Low or ResultState.NotLow or ResultState.TooFewPupils
        ? Number(result.Below, result.N, result.Percent)
        : Of(result.State);

    public static string Of(ResultState state) => state switch
    {
        ResultState.Low => "низкий результат",
        ResultState.NotLow => "не низкий",
        ResultState.TooFewPupils => "мало участников, не считается",
        ResultState.NotHeld => "не проводилось",
        ResultState.NotOfThisSchool => "нет таких классов",
        ResultState.NotLoaded => "не загружено",
        ResultState.NotInTables => "результата школы нет в загруженных таблицах",
        ResultState.Doubtful => "под вопросом: таблица противоречит себе",
        _ => "скрыто (мало учеников)",
    };

    /// <summary>«до порога 3 ученика»; empty where counts are not known.</summary>
    public static string Border(ProcedureResult result) => result.PupilsToBorder is not int pupils ? ""
        : result.IsLow ? $"не низкий, если бы справились ещё {Plural.Pupil.Of(pupils)}"
        : $"до порога {Plural.Pupil.Of(pupils)}";

    private static string Number(int? below, int? n, double? percent) => (below, n) switch
    {
        (int k, int all) => $"{k} из {all} ({RussianNumbers.Percent(percent ?? 0, 1)})",
        (_, int all) => $"{RussianNumbers.Percent(percent ?? 0, 1)} от {Of(all)}",
        _ => percent is double known ? $"{RussianNumbers.Percent(known, 1)}, число участников неизвестно" : "нет данных",
    };

    private static string Of(int pupils) => $"{pupils}{RussianNumbers.HardSpace}{(pupils % 10 == 1 && pupils % 100 != 11 ? "участника" : "участников")}";

    private static string Made(ProcedureResult result) => result.Method == Method.Reconstructed ? RestoredSign : "";

    private static string Grade(MethodologyProcedure procedure) =>
        procedure.Grade is int grade && procedure.Procedure is not (Procedures.Oge or Procedures.Ege or Procedures.Gve9 or Procedures.Gve11) ? $", {grade} кл." : "";
}
