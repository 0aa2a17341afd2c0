using System.Text.RegularExpressions;

namespace SchoolSupport.Ingest.Pupils;

/// <summary>
/// Headings over names of pupils, and what a name looks like. Names of those who answer for something (directors, teachers,
/// curators) are no pupils'.
/// </summary>
internal static partial class PersonNames
{
    /// <summary>«ФИО», «Ф.И.О. учащегося», «Не сдали (ФИО)», «Фамилия, инициалы», «Отчество», «Список учащихся».</summary>
    [GeneratedRegex(@"^(?!.*(директор|руковод|учител|педагог|преподав|куратор|наставник|тьютор|ответствен|исполнител|специалист|эксперт|член|председател|секретар|состав|методист|завуч|зам\.|долж))"
        + @"(.*(?<!\p{L})(ФИО|Ф\.\s?И\.\s?О?\.?|Ф\.\s?И\.|ФИ)(?!\p{L}).*|фамили\p{L}*.*|отчеств\p{L}*|имя(,| и) .*|список (учащихся|учеников|обучающихся|участников|детей|выпускников))$", RegexOptions.IgnoreCase)]
    public static partial Regex Heading();

    /// <summary>«Участник», «Ученик», «Имя»: over names, or over numbers of them.</summary>
    [GeneratedRegex(@"^(участник\p{L}*|ученик\p{L}*|ученица|учащ\p{L}*|обучающ\p{L}*|воспитанник\p{L}*|реб[её]н\p{L}*|дети|школьник\p{L}*|выпускник\p{L}*|имя|имена)( \p{L}+)?$", RegexOptions.IgnoreCase)]
    public static partial Regex PerhapsHeading();

    /// <summary>«Фамилия Имя», «Фамилия И. О.», «Фамилия Имя Отчество»: two to four words of which each begins with a capital letter.</summary>
    [GeneratedRegex(@"^\p{IsCyrillic}[\p{Ll}-]+(?:-\p{Lu}\p{Ll}+)?(\s+(\p{Lu}\p{Ll}+|\p{Lu}\.\s?)){1,3}$")]
    public static partial Regex Name();
}
