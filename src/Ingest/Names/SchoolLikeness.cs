namespace SchoolSupport.Ingest.Names;

/// <summary>How alike a name in a file and a name of the register are, and what tells them apart.</summary>
/// <param name="Score">1 when nothing does.</param>
/// <param name="Differences">In Russian, the weightiest first.</param>
internal sealed record SchoolLikeness(double Score, IReadOnlyList<string> Differences)
{
    /// <summary>The file adds «имени …» or leaves it out; certain only while no other school shares the rest of the name.</summary>
    public bool OnlyHonourAdded { get; private init; }

    public bool IsCertain => Differences.Count == 0;

    /// <param name="settlement">Where the register says the school is.</param>
    public static SchoolLikeness Of(SchoolNameParts file, SchoolNameParts known, SettlementName? settlement)
    {
        var differences = new List<string>();
        double score = Name(file, known, differences);
        score *= Numbers(file, known, differences);
        score *= Kinds(file, known, differences);
        score *= Settlements(file.Settlement, known.Settlement, settlement, differences);
        score *= Keepers(file, known, differences);
        bool added = file.Honour.IsEmpty != known.Honour.IsEmpty;
        if (!(known.Honour.IsEmpty ? known : file).SaysWhich)
        {
            differences.Add("по такому названию школу не отличить от других");
            score *= 0.8;
        }
        else if (!added && !file.Honour.IsEmpty && !file.Honour.Means(known.Honour))
        {
            differences.Add("названа именем другого человека");
            score *= 0.8;
        }

        return new SchoolLikeness(differences.Count == 0 ? 1 : Math.Min(score, 0.99), differences) { OnlyHonourAdded = added };
    }

    private static double Name(SchoolNameParts file, SchoolNameParts known, List<string> differences)
    {
        string left = string.Concat(file.Words.Order(StringComparer.Ordinal));
        string right = string.Concat(known.Words.Order(StringComparer.Ordinal));
        if (file.Words.ToHashSet().SetEquals(known.Words) || string.Concat(file.Words) == string.Concat(known.Words))
        {
            return 1;
        }

        string[] added = [.. file.Words.Except(known.Words)];
        string[] leftOut = [.. known.Words.Except(file.Words)];
        if (added.Length * leftOut.Length == 0 && file.Numbers.SequenceEqual(known.Numbers))
        {
            differences.Add(added.Length > 0 ? "в файле добавлены слова" : "в файле не хватает слов");
            return file.Numbers.Count + file.Words.Count + known.Words.Count > Math.Max(added.Length, leftOut.Length) ? 0.8 : 0.4;
        }

        int distance = Math.Min(EditDistance.Between(file.Letters, known.Letters), EditDistance.Between(left, right));
        int longer = Math.Max(file.Letters.Length, known.Letters.Length);
        differences.Add(distance switch
        {
            1 => "отличие в одной букве",
            2 => "отличие в двух буквах",
            _ => "название другое",
        });
        return longer == 0 ? 0 : Math.Max(0, 1 - ((double)distance / longer));
    }

    private static double Numbers(SchoolNameParts file, SchoolNameParts known, List<string> differences)
    {
        if (file.Numbers.SequenceEqual(known.Numbers))
        {
            return 1;
        }

        string theirs = string.Join(", ", known.Numbers.Select(number => $"№ {number}"));
        differences.Add(file.Numbers.Count == 0 ? $"в файле нет {theirs}" : known.Numbers.Count == 0 ? "в реестре без номера" : $"номер другой: {theirs}");
        return file.Numbers.Count == 0 || known.Numbers.Count == 0 ? 0.75 : file.Numbers.Intersect(known.Numbers).Any() ? 0.8 : 0;
    }

    private static double Kinds(SchoolNameParts file, SchoolNameParts known, List<string> differences)
    {
        if (file.IsBranch != known.IsBranch)
        {
            differences.Add(file.IsBranch ? "в файле филиал, в реестре головная школа" : "в файле головная школа, в реестре филиал");
            return 0.7;
        }

        if (file.Kinds.SequenceEqual(known.Kinds))
        {
            return 1;
        }

        differences.Add(known.Kinds.Count == 0 ? "в реестре не сказано, какой это вид школы"
            : file.Kinds.Count == 0 ? $"в файле не сказано, что это {string.Join("-", known.Kinds)}"
            : $"вид другой: {string.Join("-", known.Kinds)}, а не {string.Join("-", file.Kinds)}");
        return file.Kinds.Count == 0 || known.Kinds.Count == 0 ? 0.95 : 0.85;
    }

    private static double Settlements(SettlementName? file, SettlementName? known, SettlementName? register, List<string> differences)
    {
        if (file is null && known is null)
        {
            return 1;
        }

        if (file is null || (known ?? register) is not SettlementName where)
        {
            differences.Add(file is null ? "в файле не назван населённый пункт" : "в реестре не назван населённый пункт");
            return 0.9;
        }

        if (file.Means(where) || (register is not null && file.Means(register)))
        {
            return 1;
        }

        differences.Add("населённый пункт другой");
        return 0.6;
    }

    private static double Keepers(SchoolNameParts file, SchoolNameParts known, List<string> differences)
    {
        if (file.Keeper == known.Keeper || file.Keeper == Keeper.Unknown || known.Keeper == Keeper.Unknown)
        {
            return 1;
        }

        differences.Add(known.Keeper switch
        {
            Keeper.Municipal => "в реестре она муниципальная",
            Keeper.State => "в реестре она государственная",
            _ => "в реестре она частная",
        });
        return 0.9;
    }
}
