using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Registry;

/// <summary>The way back from an edited school: everything as it was, without the spellings that the edit left behind.</summary>
public static class RegisterUndo
{
    /// <param name="before">The school before the edit.</param>
    /// <param name="saved">The line it was saved from.</param>
    /// <param name="now">The school as it is stored now.</param>
    /// <exception cref="OutdatedChangeException">It is no longer what was saved.</exception>
    public static SchoolEdit Of(School before, RegisterLine saved, School now)
    {
        RegisterLine stored = RegisterLine.Of(now);
        if (!Enumerable.Range(0, RegisterTemplate.Headings.Count).All(column => column == RegisterColumn.OtherNames || stored[column] == saved[column]))
        {
            throw new OutdatedChangeException($"Сведения о школе «{now.Name}» с тех пор изменили ещё раз. Исправьте их в реестре.");
        }

        HashSet<string> kept = [.. before.Names.Select(name => name.NameKey)];
        return new SchoolEdit(now)
        {
            Code = before.Code,
            Name = before.Name,
            FullName = before.FullName ?? "",
            Type = before.Type ?? "",
            Settlement = before.Settlement ?? "",
            Locality = before.Locality ?? "",
            BranchOf = before.BranchOf ?? "",
            MergedInto = before.MergedInto ?? "",
            OpenedYear = before.OpenedYear,
            ClosedYear = before.ClosedYear,
            IsOpeningUnknown = before.OpenedYear is null,
            IsOpenAgain = before.ClosedYear is null,
            AddNames = [.. before.Names.Select(name => name.Text)],
            RemoveNames = [.. now.Names.Select(name => name.Text).Append(now.Name).Append(now.Code).Where(text => !kept.Contains(NameKey.Of(text)))],
            AddCodes = [.. before.Codes.Select(code => (code.System, code.Value))],
            RemoveCodes = [.. now.Codes.Where(code => !before.Codes.Exists(old => old.System == code.System && old.Value == code.Value))
                .Select(code => (code.System, code.Value))],
        };
    }
}
