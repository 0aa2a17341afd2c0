using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.ByHand;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Commands;

/// <summary>«set --school … --year … --procedure … --subject … --measure … --value … --reason … --document …»: one value by hand.</summary>
public static class SetCommand
{
    public static readonly string[] Options =
        ["--school", "--year", "--season", "--procedure", "--grade", "--subject", "--measure", "--n", "--document"];

    public static async Task<int> RunAsync(
        Arguments arguments, Database database, TimeProvider clock, TextWriter output, CancellationToken cancellation)
    {
        Register register = await new Registers(database, clock).LoadAsync(cancellation);
        EnteredValue value = Value(arguments, register, clock);
        var entering = new EnteringValues(database, clock);
        EnteredPlan plan = await entering.PlanAsync(value, cancellation);
        await output.WriteLineAsync($"{value.School.Name}, {Procedures.Title(value.Procedure)}, {value.Subject}, {value.Year}: {Measures.Of(value.Measure).Title}");
        await output.WriteLineAsync($"  сейчас {Words(plan.Was)}, станет {NumberText.Write(value.Number, 2)}");
        foreach (string remark in plan.Problems.Concat(plan.Remarks))
        {
            await output.WriteLineAsync($"  ! {remark}");
        }

        if (plan.Problems.Count > 0)
        {
            return 1;
        }

        if (!arguments.Has("--dry-run"))
        {
            Import import = await entering.StoreAsync(value, Actor.CommandLine, cancellation);
            await output.WriteLineAsync($"Сохранено, загрузка № {import.Id}. Отменить: undo {import.Id}.");
        }

        return 0;
    }

    private static SchoolYear Year(string typed, TimeProvider clock) =>
        !SchoolYear.TryParse(typed, out SchoolYear year) ? throw new UsageException("Учебный год указывается так: --year 2020/21.")
        : year.StartYear > clock.GetLocalNow().Year ? throw new UsageException($"Учебный год {year} ещё не наступил.")
        : year;

    /// <summary>An examination has its grade; another one was meant for another examination.</summary>
    private static int? Grade(Arguments arguments, string procedure) =>
        (EnteredValue.GradeOf(procedure), Whole(arguments, "--grade")) switch
        {
            (int own, int typed) when own != typed => throw new UsageException($"{Procedures.Title(procedure)} сдают в {own} классе, а указан {typed}."),
            (var own, var typed) => own ?? typed,
        };

    private static EnteredValue Value(Arguments arguments, Register register, TimeProvider clock)
    {
        string procedure = arguments.Required("--procedure");
        if (!Procedures.IsAssessment(procedure))
        {
            throw new UsageException($"Процедуры «{procedure}» нет. Вручную вводятся результаты oge, ege, vpr, gve-9, gve-11 и own:НАЗВАНИЕ.");
        }

        string measure = arguments.Required("--measure");
        if (!EnteredMeasures.All.Contains(measure))
        {
            throw new UsageException($"Показателя «{measure}» нет. Вручную вводятся: {string.Join(", ", EnteredMeasures.All)}.");
        }

        return new EnteredValue
        {
            School = School(arguments, register),
            Year = Year(arguments.Required("--year"), clock),
            Season = arguments["--season"] switch
            {
                null or "spring" => Season.Spring,
                "autumn" => Season.Autumn,
                "year" => Season.Year,
                _ => throw new UsageException("Период: --season spring, autumn или year."),
            },
            Procedure = procedure,
            ProgrammeGrade = Grade(arguments, procedure),
            Subject = SubjectNames.Find(arguments.Required("--subject")) ?? arguments.Required("--subject"),
            Measure = measure,
            Number = NumberText.Of(arguments.Required("--value")).Number ?? throw new UsageException("Значение должно быть числом: --value 33,3."),
            N = Whole(arguments, "--n"),
            Reason = arguments.Required("--reason"),
            Document = arguments.Required("--document"),
        };
    }

    private static School School(Arguments arguments, Register register)
    {
        string named = arguments.Required("--school");
        School[] found = [.. register.SchoolsNamed(named)
            .Where(school => arguments["--territory"] is not string territory || register.TerritoriesNamed(territory, TerritoryKind.Municipality).Any(place => place.Id == school.TerritoryId))];
        return found switch
        {
            [var only] => only,
            [] => throw new UsageException($"Школы «{named}» нет в реестре. Укажите её код или название из реестра."),
            _ => throw new UsageException($"Школ «{named}» в реестре несколько. Укажите муниципалитет: --territory НАЗВАНИЕ."),
        };
    }

    private static int? Whole(Arguments arguments, string option) => arguments[option] is not string text ? null
        : int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number
        : throw new UsageException($"{option}: нужно целое число.");

    private static string Words(FactValue? value) => value?.Number is double number ? NumberText.Write(number, 2) : "нет данных";
}
