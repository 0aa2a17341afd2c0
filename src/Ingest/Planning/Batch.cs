using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Planning;

/// <summary>Files that came together, registers first, and what each would change.</summary>
/// <param name="registersBeside">Registers of the batch that are stored already.</param>
/// <param name="known">Files whose bytes count already, with their import.</param>
/// <param name="copies">Files with the same bytes as an earlier one.</param>
/// <param name="chosen">The municipality the person works in.</param>
public sealed class Batch(
    IReadOnlyList<FileReading> readings,
    IReadOnlyList<FileReading> registersBeside,
    IReadOnlyList<(string Path, Import Import)> known,
    IReadOnlyList<(string Path, string Of)> copies,
    Territory? chosen)
{
    public IReadOnlyList<FileReading> Readings { get; } = readings;

    internal IReadOnlyList<FileReading> RegistersBeside { get; } = registersBeside;

    public IReadOnlyList<(string Path, Import Import)> Known { get; } = known;

    /// <summary>Files with the bytes of another file of the batch, and the path of that one.</summary>
    public IReadOnlyList<(string Path, string Of)> Copies { get; } = copies;

    public Territory? Chosen { get; } = chosen;

    /// <summary>The numbers under which the files of the batch speak of what none of them has stored yet.</summary>
    internal UnsavedIds Unsaved { get; } = new();

    /// <summary>A trial of each file in order, later ones with what earlier ones would add to the register.</summary>
    public IReadOnlyList<PlannedFile> Planned { get; private set; } = [];

    /// <summary>The data version that <see cref="Planned"/> was worked out against.</summary>
    internal int PlannedAt { get; private set; }

    private IReadOnlyDictionary<FileReading, IReadOnlyList<SharedClaim>> Shared { get; set; } = new Dictionary<FileReading, IReadOnlyList<SharedClaim>>();

    /// <summary>The register as it would be once all files were stored; what is new in it has negative numbers.</summary>
    public Register Register { get; private set; } = new([], []);

    internal void Plan(Register register, int version)
    {
        var planned = new List<PlannedFile>();
        foreach (FileReading reading in Readings)
        {
            PlannedFile file = PlanBuilder.Build(reading, register, Chosen, Beside(reading, register));
            planned.Add(file);
            if (file.Plan is { RegisterChange: { IsEmpty: false } change })
            {
                register = PreviewRegister.Of(register, change, Unsaved);
            }
        }

        Register = register;
        Shared = SharedClaims.Of(planned, Unsaved);
        (Planned, PlannedAt) = ([.. planned.Select(With)], version);
    }

    /// <summary>A file of the batch with what the others say about the same.</summary>
    internal PlannedFile With(PlannedFile file)
    {
        if (!Shared.TryGetValue(file.Reading, out IReadOnlyList<SharedClaim>? shared) || shared.Count == 0)
        {
            return file;
        }

        PlannedFile told = file.With(shared.Select(one => one.Planned));
        return told with { Plan = told.Plan is null ? null : told.Plan with { Issues = file.With(shared.Select(one => one.Stored)).Issues } };
    }

    /// <summary>The municipality whose register lies in the file's folder or the nearest folder above it.</summary>
    internal Territory? Beside(FileReading reading, Register register)
    {
        FileReading? nearest = Readings.Where(other => other.IsRegister).Concat(RegistersBeside)
            .Where(other => Folder(reading.Path).StartsWith(Folder(other.Path), StringComparison.Ordinal))
            .MaxBy(other => Folder(other.Path).Length);
        Place.OfTerritory? place = nearest?.Tables.Select(table => table.Register).OfType<RegisterReading>().First().Municipality;
        return place is null
            ? null
            : register.Territories.FirstOrDefault(territory => territory.Kind == place.Kind && territory.NameKey == NameKey.Of(place.Name));
    }

    /// <summary>With a slash at the end; empty for a file that lies at the top.</summary>
    private static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];
}
