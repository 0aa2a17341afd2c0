using SchoolSupport.Analytics.Objectivity;

namespace SchoolSupport.Dashboard.Components.Objectivity;

/// <summary>Names of the checks, what would answer them, and what brings the numbers that are not there.</summary>
public static class CheckWords
{
    public static string Title(CheckKind kind) => kind switch
    {
        CheckKind.InflatedMean => "Завышенный средний балл (признаки ФИОКО 1–6)",
        CheckKind.JournalMismatch => "Несоответствие отметок журналу (признаки ФИОКО 7–10)",
        CheckKind.SharpGrowth => "Резкий рост от 4 к 5 классу (признаки ФИОКО 11–12)",
        CheckKind.SharpDrop => "Резкое падение от 4 к 5 классу (признаки ФИОКО 13–14)",
        CheckKind.UnconfirmedByEge => "Высокие ВПР не повторяются в ЕГЭ",
        CheckKind.TaskPattern => "Лёгкие задания хуже, трудные лучше",
        CheckKind.BorderPeak => "Пик у границы отметки",
        CheckKind.TwoMarkGap => "Расхождение с журналом на две отметки и больше",
        CheckKind.RaisedAboveJournal => "ВПР выше журнала",
        CheckKind.LoweredBelowJournal => "ВПР ниже журнала",
        CheckKind.CohortMismatch => "ВПР-8 и ОГЭ-9 тех же учеников",
        CheckKind.LevelJump => "Скачок от прежних лет",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are twelve kinds."),
    };

    /// <summary>In a table of exports: one line, without brackets.</summary>
    public static string InOneLine(Check check) => check.Number is int number ? $"ФИОКО, признак {number}" : Title(check.Kind);

    /// <summary>What would answer the question.</summary>
    public static string Answer(CheckKind kind) => kind switch
    {
        CheckKind.InflatedMean => "перепроверка нескольких работ другой школой; результаты тех же учеников в следующей работе",
        CheckKind.SharpGrowth or CheckKind.SharpDrop => "кто писал и проверял работы в оба года, менялись ли учитель и состав класса; перепроверка части работ",
        CheckKind.UnconfirmedByEge => "сопоставление программ и учителей начальных, средних и старших классов; перепроверка части работ ВПР",
        CheckKind.TaskPattern => "просмотр самих работ: одинаковые ответы и исправления в трудных заданиях; порядок рассадки и наблюдения",
        CheckKind.BorderPeak => "перепроверка работ на границе и в одном балле под ней по критериям",
        CheckKind.RaisedAboveJournal => "сравнение критериев текущих отметок с критериями ВПР; перепроверка работ, отметка за которые выше журнала",
        CheckKind.LoweredBelowJournal => "сравнение критериев текущих отметок с критериями ВПР, накопляемость отметок в журнале; трудности в самой работе",
        CheckKind.CohortMismatch => "сколько учеников ушло и пришло между 8 и 9 классом; кто проверял ВПР; перепроверка части работ",
        CheckKind.LevelJump => "что изменилось в школе: учителя, состав классов, порядок проверки; следующая работа покажет, удержался ли уровень",
        _ => "сами работы учеников",
    };

    /// <summary>Why nobody was asked, and what to load.</summary>
    public static string Needed(CheckKind kind, NoCheck why) => why switch
    {
        NoCheck.PupilRowsNotKept => kind == CheckKind.JournalMismatch
            ? "Не считается: нужны отметка по журналу и балл каждого ученика вместе, а строки учеников программа не хранит."
            : "Не считается: нужны обе отметки каждого ученика, а строки учеников программа не хранит.",
        NoCheck.NothingToConfirm => "Спрашивается только у школ с завышенным средним баллом по ВПР; таких нет, или в них предмет изучают углублённо.",
        NoCheck.TooFewPupils => $"Мало учеников: {Least(kind)}.",
        NoCheck.TooFewSchools => $"Мало школ: {LeastSchools(kind)}.",
        NoCheck.NoEarlierWork => kind switch
        {
            CheckKind.CohortMismatch => "Нет ВПР за 8 класс тех же учеников: загрузите таблицы прошлого года.",
            CheckKind.LevelJump => "Нет результатов прежних лет: загрузите таблицы ОГЭ и ВПР за прошлые годы.",
            _ => "Нет ВПР за 4 класс тех же учеников: загрузите таблицы весны прошлого года.",
        },
        NoCheck.BordersUnknown => "Не видно, с какого балла начинается отметка: загрузите «Статистику по отметкам» (Ф3) той же работы.",
        _ => Load(kind),
    };

    private static string Load(CheckKind kind) => kind switch
    {
        CheckKind.InflatedMean => "Нужны «Распределение первичных баллов» или «Статистика по отметкам» (ФИС ОКО) и отметки ОГЭ по школам.",
        CheckKind.SharpGrowth or CheckKind.SharpDrop => "Нужно «Распределение первичных баллов» (ФИС ОКО) за 4 класс прошлого года и за 5 класс этого.",
        CheckKind.TaskPattern => "Нужна таблица «Выполнение заданий» (ФИС ОКО) по школам.",
        CheckKind.BorderPeak => "Нужно «Распределение первичных баллов» (ФИС ОКО) по школам.",
        CheckKind.UnconfirmedByEge => "Нужна таблица ЕГЭ со средними баллами по школам.",
        CheckKind.RaisedAboveJournal or CheckKind.LoweredBelowJournal => "Нужна таблица «Сравнение отметок с отметками по журналу» (ФИС ОКО).",
        CheckKind.CohortMismatch => "Нужны отметки ОГЭ этого года и ВПР за 8 класс прошлого по русскому языку и математике.",
        _ => "Нужны результаты ОГЭ и ВПР по школам.",
    };

    private static string Least(CheckKind kind) => kind switch
    {
        CheckKind.BorderPeak => $"нужно не меньше {BorderPeak.Least} работ в школе",
        CheckKind.TaskPattern => $"нужно не меньше {SignalRule.MinPupils} учеников и {TaskPattern.LeastTasks} заданий",
        CheckKind.InflatedMean => "нужно хотя бы двое",
        _ => $"нужно не меньше {SignalRule.MinPupils} учеников в школе",
    };

    private static string LeastSchools(CheckKind kind) => kind switch
    {
        CheckKind.SharpGrowth or CheckKind.SharpDrop => $"границы считаются по {SharpChange.LeastSchools} школам и больше",
        CheckKind.RaisedAboveJournal or CheckKind.LoweredBelowJournal => $"различия между школами видны по {JournalShift.LeastSchools} школам и больше",
        _ => $"нужно не меньше {SignalRule.MinSchools} или значения региона",
    };
}
