using BenchmarkDotNet.Attributes;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Bench;

/// <summary>One file of 1 300 names, every tenth misspelt, against a register in one heap: the hardest case, a municipality is smaller.</summary>
public class NamesBenchmark
{
    private const int Names = 1300;

    private static readonly string[] Syllables =
        ["БА", "ВЯ", "ГО", "ДУ", "ЖИ", "ЗЕ", "КРА", "ЛО", "МУ", "НЕ", "ОЛЬ", "ПЫ", "РЮ", "СТА", "ТРО", "ХА", "ЧИ", "ШЕ", "ЮЛ", "ЯР"];

    private School[] _schools = [];
    private string[] _file = [];
    private SchoolNames _names = null!;
    private ILookup<string, School> _exact = null!;

    [Params(4000, 40000)]
    public int Schools { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _schools = [.. Enumerable.Range(0, Schools).Select(at => new School { Id = at + 1, TerritoryId = 1, Code = $"Ш{at}", Name = Name(at, "МКОУ", "СОШ") })];
        _file = [.. Enumerable.Range(0, Names).Select(at => at * (Schools / Names))
            .Select((at, row) => row % 10 == 0 ? Name(at, "МБОУ", "СОШ").Replace("ВСКАЯ", "ВКСАЯ", StringComparison.Ordinal) : Name(at, "Муниципальное бюджетное общеобразовательное учреждение", "средняя общеобразовательная школа"))];
        _names = new SchoolNames(_schools, null);
        _exact = _schools.ToLookup(school => NameKey.Of(school.Name), StringComparer.Ordinal);
    }

    [Benchmark(Baseline = true)]
    public int LetterForLetter() => _file.Count(name => _exact[NameKey.Of(name)].Any());

    [Benchmark]
    public int FoundOrProposed() => _file.Count(name => _names.Find(name) is not null || _names.Suggest(name, 3).Count > 0);

    [Benchmark]
    public SchoolNames TakingTheRegisterApart() => new(_schools, null);

    private static string Name(int at, string form, string kind) =>
        $"{form} «{Syllables[at % 20]}{Syllables[at / 20 % 20]}{Syllables[at / 400 % 20]}ВСКАЯ {kind}{(at >= 8000 ? $" № {at / 8000}" : "")}»";
}
