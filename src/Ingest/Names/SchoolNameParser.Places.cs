namespace SchoolSupport.Ingest.Names;

/// <content>Where the school is: region, municipality, settlement.</content>
internal sealed partial class SchoolNameParser
{
    /// <summary>«Республики Дагестан», «… края», «муниципального района», «Тляратинского района»; another district than ours tells schools apart.</summary>
    private bool Administrative()
    {
        string word = _tokens[_at];
        if (word is "РЕСПУБЛИКИ" or "РЕСПУБЛИКА" && Next().Length > 0)
        {
            _at += Next() switch { "САХА" when Next(2) == "ЯКУТИЯ" => 3, "СЕВЕРНАЯ" when Next(2) == "ОСЕТИЯ" => Next(3) == "АЛАНИЯ" ? 4 : 3, _ => 2 };
            return true;
        }

        string second = Next();
        bool isDistrict = IsDistrict(second);
        if (word.StartsWith("МУНИЦИПАЛЬН", StringComparison.Ordinal) || word.StartsWith("ГОРОДСК", StringComparison.Ordinal))
        {
            _at += isDistrict || second.StartsWith("ОБРАЗОВАНИ", StringComparison.Ordinal) ? 2 : 0;
            return isDistrict || second.StartsWith("ОБРАЗОВАНИ", StringComparison.Ordinal);
        }

        if (word is "МР" or "ГО" or "МО" or "ЗАТО")
        {
            _at++;
            return true;
        }

        if (word.StartsWith("ЗАКРЫТ", StringComparison.Ordinal) && second.StartsWith("АДМИНИСТРАТИВН", StringComparison.Ordinal))
        {
            _at = Math.Min(_at + 4, _tokens.Length);
            return true;
        }

        if (!WordStem.IsAdjective(word))
        {
            return false;
        }

        if (second is "КРАЙ" or "КРАЯ" or "ОБЛАСТЬ" or "ОБЛАСТИ" or "РЕСПУБЛИКА" or "РЕСПУБЛИКИ")
        {
            _at += 2;
            return true;
        }

        int until = isDistrict ? 2 : IsMunicipal(second) && IsDistrict(Next(2)) ? 3 : 0;
        if (until == 0)
        {
            return false;
        }

        string stem = WordStem.Of(word);
        int repeated = home.DistrictWords([.. _words.Select(WordStem.Of), stem]);
        if (repeated == 0)
        {
            Word(stem + "РАЙОН");
        }
        else
        {
            _words.RemoveRange(_words.Count - (repeated - 1), repeated - 1);
        }

        _at += until;
        return true;
    }

    private bool Settlement()
    {
        if (!IsSettlement())
        {
            return false;
        }

        bool declined = false;
        while (_at < _tokens.Length && Marker(out int width, out bool its))
        {
            declined |= its;
            _at += width;
        }

        var name = new List<string>();
        while (_at < _tokens.Length && name.Count < 3 && !EndsSettlement())
        {
            name.Add(_tokens[_at++]);
        }

        string settlement = string.Concat(name);
        if (!home.IsCity(settlement))
        {
            _settlement ??= new SettlementName(settlement, declined);
        }

        return true;

        bool EndsSettlement() => char.IsAsciiDigit(_tokens[_at][0])
            || SchoolVocabulary.Kind(_tokens[_at]) is not null
            || SchoolVocabulary.Level(_tokens[_at]) is not null
            || _tokens[_at] is "ИМЕНИ" or "ИМ" or "ИМНИ" or "РЕСПУБЛИКИ" or "МУНИЦИПАЛЬНОГО" or "ГОРОДСКОГО"
            || (name.Count > 0 && WordStem.IsAdjective(_tokens[_at]));
    }

    /// <summary>A marker with a name behind it; a single letter behind one is an initial: «С. М. Кирова».</summary>
    private bool IsSettlement() =>
        Marker(out int width, out _)
        && Next(width) is { Length: > 1 } name
        && !char.IsAsciiDigit(name[0])
        && SchoolVocabulary.Kind(name) is null;

    private bool Marker(out int width, out bool declined)
    {
        string three = $"{_tokens[_at]} {Next()} {Next(2)}";
        width = three is "П Г Т" or "П С Т" ? 3 : _tokens[_at] == "Р" && Next() == "П" ? 2 : 1;
        declined = false;
        bool isPreposition = _tokens[_at] == "С" && (Next().EndsWith("ЫМ", StringComparison.Ordinal) || Next().EndsWith("ИМ", StringComparison.Ordinal));
        return width > 1 || (SettlementName.IsMarker(_tokens[_at], out declined) && !isPreposition);
    }

    private static bool IsMunicipal(string word) =>
        word.StartsWith("МУНИЦИПАЛЬН", StringComparison.Ordinal) || word.StartsWith("ГОРОДСК", StringComparison.Ordinal);

    private static bool IsDistrict(string word) =>
        word is "РАЙОН" or "РАЙОНА" or "РАЙОНЕ" or "ОКРУГ" or "ОКРУГА" or "ОКРУГЕ";
}
