using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>«Дорожная карта 2025-2026.xlsx»: invented measures under the factors of risk they answer; no chance in it.</summary>
internal static class RoadmapWorkbook
{
    private const string Department = "Управление образования";
    private const string Methodists = "Методический кабинет";
    private const string Schools = "Руководители школ";

    public static Sheet Of(SimulatedRegion region, Municipality municipality)
    {
        int spring = region.Parameters.LastYear;
        Sheet sheet = new("Дорожная карта", 8, 60, 18, 26, 44);
        sheet.Add(RowLook.Title, $"Дорожная карта поддержки школ с низкими образовательными результатами на {spring - 1}-{spring} учебный год");
        sheet.Add(RowLook.Plain, municipality.Name);
        sheet.AddEmpty();
        sheet.Add(RowLook.Header, "№ п/п", "Мероприятие", "Срок", "Ответственный", "Ожидаемый результат");
        int number = 0;
        foreach ((string section, (string Deed, string Term, string Responsible, string Result)[] steps) in Sections(spring))
        {
            int row = sheet.NextRow;
            sheet.Add(RowLook.Total, section, null, null, null, null);
            sheet.Merge(row, 1, row, 5);
            foreach ((string deed, string term, string responsible, string result) in steps)
            {
                sheet.Add(RowLook.Body, $"{++number}", deed, term, responsible, result);
            }
        }

        return sheet;
    }

    private static (string Section, (string Deed, string Term, string Responsible, string Result)[] Steps)[] Sections(int spring) =>
    [
        ("Организация поддержки",
        [
            ("Разбор итогов прошедшего учебного года и выбор школ для адресной поддержки", $"до 15.09.{spring - 1}", Department, "Приказ со списком школ"),
            ("Закрепление кураторов за школами", $"до 01.10.{spring - 1}", Department, "Приказ о кураторах"),
            ("Подведение итогов поддержки", $"июнь {spring} года", Department, "Справка для руководителей школ"),
        ]),
        ("Дефицит педагогических кадров",
        [
            ("Сетевое преподавание математики и английского языка учителями соседних школ", "в течение года", Schools, "Часы учебного плана проведены полностью"),
            ("Встречи со студентами педагогического колледжа, договоры о целевом обучении", $"до 01.04.{spring}", Department, "Не менее двух договоров"),
        ]),
        ("Недостаточная предметная и методическая компетентность педагогических работников",
        [
            ("Практикум для учителей математики по заданиям с низким выполнением", $"ноябрь {spring - 1} года", Methodists, "Подборки заданий для уроков"),
            ("Взаимопосещение уроков в школах сетевой группы", "один раз в четверть", Methodists, "Листы наблюдения и их обсуждение"),
        ]),
        ("Высокая доля обучающихся с рисками учебной неуспешности",
        [
            ("Входная диагностика по русскому языку и математике в 5 и 8 классах", $"до 01.10.{spring - 1}", Schools, "Список тем для повторения по каждому классу"),
            ("Занятия для учеников, не освоивших отдельные темы", $"с 15.10.{spring - 1} по 30.04.{spring}", Schools, "Доля отметок «2» не выше прошлогодней"),
            ("Пробный экзамен по математике для девятиклассников и разбор ошибок", $"февраль {spring} года", Methodists, "План повторения до экзамена"),
        ]),
        ("Низкий уровень вовлечённости родителей",
        [
            ("Родительские собрания о том, как устроены проверочные работы и экзамены", $"октябрь {spring - 1} года", Schools, "Собрания прошли во всех классах"),
        ]),
    ];
}
