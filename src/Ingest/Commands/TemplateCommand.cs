using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Templates;

namespace SchoolSupport.Ingest.Commands;

/// <summary>«template CODE --output FILE [--territory NAME] [--year 2025/26]», «template --list».</summary>
public static class TemplateCommand
{
    /// <param name="database">Null when there is none yet: then no schools can be filled in.</param>
    public static async Task<int> RunAsync(Arguments arguments, Database? database, TimeProvider clock, TextWriter output, CancellationToken cancellation)
    {
        if (arguments.Has("--list"))
        {
            foreach (Template one in TemplateCatalogue.All)
            {
                await output.WriteLineAsync($"{one.Code}\t{one.Title}\t{one.Purpose}");
            }

            return 0;
        }

        Template template = arguments.Paths is [var code] && TemplateCatalogue.Find(code) is { } found
            ? found
            : throw new UsageException("Укажите один шаблон из списка: template --list.");
        string target = arguments.Target("--output");
        SchoolYear year = TemplateFor.YearAt(clock.GetLocalNow());
        if (arguments["--year"] is string text && !SchoolYear.TryParse(text, out year))
        {
            throw new UsageException($"«{text}» – не учебный год. Напишите, например: --year 2025/26.");
        }

        Register? register = database is null ? null : await new Registers(database, clock).LoadAsync(cancellation);
        Territory? territory = arguments["--territory"] is not string name ? null
            : register?.TerritoriesNamed(name, TerritoryKind.Municipality).FirstOrDefault()
                ?? throw new UsageException($"Муниципалитета «{name}» нет в базе. Загрузите сначала его реестр школ.");
        TemplateFor asked = register is null ? new TemplateFor(null, null, [], year) : TemplateFor.Of(register, territory, year);
        await File.WriteAllBytesAsync(target, template.Write(asked), cancellation);
        await output.WriteLineAsync($"Шаблон «{template.Title}» записан: {target}");
        return 0;
    }
}
