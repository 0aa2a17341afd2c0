namespace SchoolSupport.Ingest.Names;

/// <summary>Takes a normalised name apart, word by word from left to right.</summary>
internal sealed partial class SchoolNameParser(HomeWords home)
{
    private readonly HashSet<string> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<string> _written = [];
    private readonly List<string> _honour = [];
    private Keeper _keeper;
    private SettlementName? _settlement;
    private string[] _tokens = [];
    private int _at;

    public SchoolNameParts Parse(string letters)
    {
        _tokens = [.. letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(SchoolVocabulary.Unglued)];
        while (_at < _tokens.Length)
        {
            if (!Number() && !Administrative() && !Kind() && !Legal() && !Honour() && !Settlement())
            {
                Word(_tokens[_at++]);
            }
        }

        if (_kinds.Count > 1)
        {
            _kinds.Remove(SchoolVocabulary.School);
        }

        string[] own = [.. _words.Where(word => !home.IsOfCity(word))];
        bool isNamed = own.Length + _numbers.Count + _honour.Count > 0 || _settlement is not null;
        return new SchoolNameParts
        {
            Keeper = _keeper,
            Kinds = [.. _kinds.Order(StringComparer.Ordinal)],
            Numbers = [.. _numbers.Order(StringComparer.Ordinal)],
            Words = isNamed ? own : _words,
            Letters = _written.Count > 0 || _settlement is not null ? string.Concat(_written) + _settlement?.Name : string.Concat(_honour),
            Settlement = _settlement,
            Honour = new HonourName(_honour),
        };
    }

    private string Next(int ahead = 1) => _at + ahead < _tokens.Length ? _tokens[_at + ahead] : "";

    private bool Number()
    {
        string word = _tokens[_at];
        if (char.IsAsciiDigit(word[0]))
        {
            _numbers.Add(word.TrimStart('0') is { Length: > 0 } number ? number : "0");
            _at++;
            return true;
        }

        if (word is "N" or "NO" or "НОМЕР" && Next() is { Length: > 0 } next && char.IsAsciiDigit(next[0]))
        {
            _at++;
            return true;
        }

        return false;
    }

    private bool Kind()
    {
        if (SchoolVocabulary.Level(_tokens[_at]) is string level)
        {
            bool isSchool = SchoolVocabulary.Kind(Next()) == SchoolVocabulary.School;
            if (isSchool || (SchoolVocabulary.IsLegal(Next(), out Keeper keeper) && keeper == Keeper.Unknown))
            {
                _kinds.Add(level);
                _at += 2;
                return true;
            }

            return false;
        }

        if (SchoolVocabulary.Kind(_tokens[_at]) is not string kind)
        {
            return false;
        }

        _kinds.Add(kind);
        _at++;
        return true;
    }

    private bool Legal()
    {
        if (!SchoolVocabulary.IsLegal(_tokens[_at], out Keeper keeper))
        {
            return false;
        }

        _keeper = _keeper == Keeper.Unknown ? keeper : _keeper;
        _at++;
        return true;
    }

    /// <summary>All that follows «имени», up to a number, a kind or a settlement.</summary>
    private bool Honour()
    {
        if (_tokens[_at] is not ("ИМЕНИ" or "ИМ" or "ИМНИ" or "ИМЕНЕМ"))
        {
            return false;
        }

        for (_at++; _at < _tokens.Length && !Ends(); _at++)
        {
            _honour.Add(_tokens[_at]);
        }

        return true;

        bool Ends() => char.IsAsciiDigit(_tokens[_at][0])
            || SchoolVocabulary.Kind(_tokens[_at]) is not null
            || SchoolVocabulary.Level(_tokens[_at]) is not null
            || SchoolVocabulary.IsLegal(_tokens[_at], out _)
            || _tokens[_at] is "ГО" or "МР" or "ГОРОДСКОГО" or "РЕСПУБЛИКИ"
            || (WordStem.IsAdjective(_tokens[_at]) && IsDistrict(Next()))
            || (_honour.Count > 0 && _honour[^1].Length > 1 && IsSettlement());
    }

    private void Word(string word)
    {
        string stem = WordStem.Of(word);
        if (!_words.Contains(stem))
        {
            _words.Add(stem);
            _written.Add(word);
        }
    }
}
