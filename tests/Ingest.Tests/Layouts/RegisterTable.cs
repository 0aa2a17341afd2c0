using SchoolSupport.Ingest.Tests.Workbooks;

namespace SchoolSupport.Ingest.Tests.Layouts;

/// <summary>A register of schools: code and short name, perhaps other names.</summary>
internal static class RegisterTable
{
    public static byte[] Xlsx(string municipality, params (string Code, string Name)[] schools) => new XlsxBuilder()
        .Sheet("Реестр",
        [
            ["Реестр общеобразовательных организаций"],
            ["Муниципалитет:", municipality],
            ["Регион:", "Свердловская область"],
            [],
            ["Код", "Полное наименование", "Краткое наименование"],
            .. schools.Select(school => new object?[] { school.Code, school.Name, school.Name }),
        ])
        .Build();

    /// <summary>The schools of the table of Байкалово the tests vary.</summary>
    public static byte[] Baikalovo { get; } = Xlsx(
        "Байкаловский муниципальный район",
        ("БСШ", "МКОУ Байкаловская СОШ"),
        ("БАСШ", "МКОУ Баженовская СОШ"),
        ("ВООШ", "МКОУ Вязовская ООШ"),
        ("ГСШ", "МКОУ Городищенская СОШ"),
        ("ШСШ", "МКОУ Шадринская СОШ"));
}
