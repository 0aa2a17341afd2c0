using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Ingest.Templates;

/// <summary>Templates for the support of schools: «500+», curators, groups, targets.</summary>
internal static class SupportTemplates
{
    private const int TargetRows = 20;
    private const int GroupRows = 10;

    public static Template RiskProfile { get; } = new(
        "risk-profile", "500+: рисковый профиль школы", "Значимость десяти факторов риска одной школы, как её показала диагностика проекта «500+».",
        ["Школу и учебный год выберите над таблицей; на другую школу скопируйте лист.", "Факторы, о которых профиль молчит, оставьте без значимости."],
        asked => new TemplateSheet(
            "Профиль",
            [
                TemplateLines.Title("Рисковый профиль школы"),
                .. TemplateLines.Place(asked),
                TemplateLines.Year(asked),
                [new("Школа:"), new(asked.Schools.Count > 0 ? asked.Schools[0].Name : "наименование школы", asked.Schools.Count > 0 ? TemplateLists.Schools : null)],
            ],
            [new TemplateColumn("Фактор риска") { Width = 80 }, new TemplateColumn("Значимость фактора риска") { Width = 26, List = TemplateLists.Levels }],
            [.. RiskFactorKind.All.Select(factor => (IReadOnlyList<object?>)[factor.Name])],
            0,
            [RiskFactorKind.All[1].Name, "высокая"]));

    public static Template RiskProfiles { get; } = new(
        "risk-profiles-500", "500+: рисковые профили всех школ", "Значимость десяти факторов риска всех школ проекта одной таблицей; рядом можно отметить актуальные и приоритетные факторы.",
        ["Значимость: высокая, средняя, низкая или не определена. Фактор, о котором профиль школы молчит, оставьте пустым.", "Выбранный школой фактор отметьте словом: «высокая, приоритетный». Школы без профиля удалите или оставьте пустыми."],
        asked => new TemplateSheet(
            "Профили",
            [TemplateLines.Title("Рисковые профили школ"), .. TemplateLines.Place(asked), TemplateLines.Year(asked)],
            [
                TemplateColumn.School,
                .. RiskFactorKind.All.Select(factor => new TemplateColumn(factor.Name) { Width = 22, List = TemplateLists.Levels }),
            ],
            TemplateLines.Schools(asked),
            20,
            ["МКОУ «Примерная СОШ»", "средняя", "высокая, приоритетный", "не определена", "низкая"]));

    public static Template RiskFactors { get; } = new(
        "risk-factor", "500+: выбранные факторы риска", "Над какими факторами риска школы выбрали работать.",
        ["Школы перечислите в ячейке через запятую; их наименования – на листе «Списки».", "Фактор, который никто не выбрал, оставьте без школ."],
        asked => new TemplateSheet(
            "Факторы",
            [TemplateLines.Title("Проект 500+: приоритетные факторы риска"), .. TemplateLines.Place(asked), TemplateLines.Year(asked)],
            [new TemplateColumn("Факторы риска") { Width = 80 }, new TemplateColumn("Школы") { Width = 60 }],
            [.. RiskFactorKind.All.Select(factor => (IReadOnlyList<object?>)[factor.Name])],
            0,
            [RiskFactorKind.All[1].Name, "МКОУ «Примерная СОШ», МКОУ «Другая ООШ»"]));

    public static Template Curators { get; } = new(
        "curators", "Кураторы школ", "Кто сопровождает школу: пишите должность и организацию, не фамилию.",
        ["Школу без куратора оставьте пустой."],
        asked => new TemplateSheet(
            "Кураторы",
            [TemplateLines.Title("Кураторы школ"), .. TemplateLines.Place(asked), TemplateLines.Year(asked)],
            [TemplateColumn.School, new TemplateColumn("Куратор") { Width = 60 }],
            TemplateLines.Schools(asked),
            20,
            ["МКОУ «Примерная СОШ»", "директор МАОУ «Другая СОШ»"]));

    public static Template NetworkGroups { get; } = new(
        "network-groups", "Сетевые группы школ", "Какие школы работают вместе и на чём основана группа.",
        ["Школы перечислите в ячейке через запятую; их наименования – на листе «Списки»."],
        asked => new TemplateSheet(
            "Группы",
            [TemplateLines.Title("Сетевые группы школ"), .. TemplateLines.Place(asked), TemplateLines.Year(asked)],
            [
                new TemplateColumn("№ группы") { Width = 16 },
                new TemplateColumn("Образовательные организации") { Width = 70 },
                new TemplateColumn("Принцип сетевого взаимодействия") { Width = 50 },
            ],
            [.. Enumerable.Range(1, GroupRows).Select(number => (IReadOnlyList<object?>)[FormattableString.Invariant($"Группа {number}")])],
            0,
            ["Группа 1", "МКОУ «Примерная СОШ», МКОУ «Другая ООШ»", "Соседние сёла"]));

    public static Template Targets { get; } = new(
        "targets", "Целевые показатели программы", "Целевые показатели программы поддержки школ и их значения в процентах.",
        ["Формулировку берите из программы дословно.", "Значение – одно число на всю программу."],
        asked => new TemplateSheet(
            "Показатели",
            [TemplateLines.Title("Целевые показатели программы"), .. TemplateLines.Place(asked)],
            [
                new TemplateColumn("№ пп") { Width = 8 },
                new TemplateColumn("Целевые показатели") { Width = 90 },
                new TemplateColumn("Значение, %") { Number = (0, 1000, false) },
            ],
            [.. Enumerable.Range(1, TargetRows).Select(number => (IReadOnlyList<object?>)[number])],
            0,
            [1, "Доля выпускников, не получивших аттестат, не более", 2]));
}
