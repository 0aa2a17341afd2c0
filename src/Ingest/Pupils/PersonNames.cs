using System.Text.RegularExpressions;

namespace SchoolSupport.Ingest.Pupils;

/// <summary>
/// Headings over names of pupils, and what a name looks like. Names of those who answer for something (directors, teachers,
/// curators) are no pupils'.
/// </summary>
internal static partial class PersonNames
{
    private const string Pupil = @"(учени|учащ|обучающ|воспитанник|выпускник|участник|реб[её]н|дет(и|ей)\b|школьник|сборн|команд)";

    private const string Official = @"(директор|руковод|учител|педагог|преподав|куратор|наставник|тьютор|ответствен|исполнител|специалист|эксперт|член|председател|секретар|состав|методист|завуч|зам\.|долж)";

    /// <summary>«ФИО», «Ф.И.О. учащегося», «Не сдали (ФИО)», «Фамилия, инициалы», «Отчество», «Список учащихся», «ФИО ученика / ФИО учителя».</summary>
    [GeneratedRegex($@"^(?:(?=.*{Pupil})|(?!.*{Official}))"
        + @"(.*(?<!\p{L})(ФИО|Ф\.\s?И\.\s?О?\.?|Ф\.\s?И\.|ФИ)(?!\p{L}).*|Ф\.?,? ?И\.?|фамили\p{L}*.*|отчеств\p{L}*|имя(,| и) .*|список (учащихся|учеников|обучающихся|участников|детей|выпускников|класса|группы)"
        + @"|стобалльник\p{L}*|апеллянт\p{L}*|награжда[ею]тся|награжд[её]нн\p{L}+)$", RegexOptions.IgnoreCase)]
    public static partial Regex Heading();

    /// <summary>«Участник», «Ученик», «Имя», «Учащиеся группы риска по ОГЭ»: over names, or over numbers of them.</summary>
    [GeneratedRegex(@"^(участник\p{L}*|ученик\p{L}*|ученица|учащ\p{L}*|обучающ\p{L}*|воспитанник\p{L}*|реб[её]н\p{L}*|дети|школьник\p{L}*|выпускник\p{L}*|имя|имена)( .{1,60})?$", RegexOptions.IgnoreCase)]
    public static partial Regex PerhapsHeading();

    /// <summary>«Фамилия Имя», «Фамилия И. О.», «Фамилия Имя Отчество»: two to four words of which each begins with a capital letter.</summary>
    [GeneratedRegex(@"^\p{IsCyrillic}[\p{Ll}-]+(?:-\p{Lu}\p{Ll}+)?(\s+(\p{Lu}\p{Ll}+|\p{Lu}\.\s?)){1,3}$")]
    public static partial Regex Name();

    /// <summary>Where names may stand: any words with capital letters, and what is a name wherever it stands.</summary>
    public static bool IsName(string text) => Name().IsMatch(text.Trim()) || People.Mentioned(text);
}
