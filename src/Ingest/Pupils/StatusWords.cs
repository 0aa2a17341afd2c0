using System.Text.RegularExpressions;

namespace SchoolSupport.Ingest.Pupils;

/// <summary>What a protocol of an olympiad says of a pupil.</summary>
internal enum PupilStatus
{
    Unknown,
    Winner,
    Prize,
    Participant,
    Absent,
}

/// <summary>Reads «Диплом победителя», «2 место», «призёр», «сертификат», «не явился».</summary>
internal static partial class StatusWords
{
    public static PupilStatus Of(object? value)
    {
        string text = PupilValue.Words(value);
        return text.Length == 0 ? PupilValue.Text(value).All(letter => letter is '-' or '–' or '—' or '−') ? PupilStatus.Participant : PupilStatus.Unknown
            : Winner().IsMatch(text) ? PupilStatus.Winner
            : Prize().IsMatch(text) ? PupilStatus.Prize
            : Participant().IsMatch(text) ? PupilStatus.Participant
            : PupilValue.IsAbsent(value) ? PupilStatus.Absent
            : PupilStatus.Unknown;
    }

    private const string First = "(1|i|перв(ое|ой))( ?(е|ое|й|ой|я|ая))?";
    private const string Lower = "([23]|ii|iii|втор(ое|ой)|треть(е|ей))( ?(е|ое|й|ой|я|ая))?";
    private const string Any = $"({First}|{Lower})";
    private const string Rank = "(место|степени|степень|ст)";

    [GeneratedRegex($"^((диплом )?(победител(ь|я|ьница|ьницы)|побед)( (диплом )?{First} {Rank})?|(диплом )?{First} место( победитель)?|диплом {First} {Rank}|{First} {Rank} победитель)$")]
    private static partial Regex Winner();

    [GeneratedRegex($"^((диплом )?(призер|призера|призерка|призерки|приз)( (диплом )?({Any} (степени|степень|ст)|{Lower} место))?|(диплом )?{Lower} место( призер)?|диплом {Lower} {Rank}|{Lower} {Rank} призер)$")]
    private static partial Regex Prize();

    [GeneratedRegex("^((сертификат |диплом |свидетельство )?(участник|участника|участница|участницы)|участие|сертификат|без диплома|нет диплома|нет)$")]
    private static partial Regex Participant();
}
