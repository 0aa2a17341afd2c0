using System.Text;

namespace SchoolSupport.Dashboard.Registry;

/// <summary>A register of schools to fill in: the file that the import reads, with one row as an example.</summary>
public static class RegisterTemplate
{
    public static IReadOnlyList<string> Headings { get; } =
    [
        "Код", "Краткое наименование", "Полное наименование", "Тип", "Населённый пункт", "Местность", "Филиал",
        "Открыта", "Закрыта", "Другие наименования", "Логин ФИС ОКО", "Код РЦОИ", "Присоединена к",
    ];

    /// <summary>With the mark by which Excel knows UTF-8, and semicolons, as a Russian Excel expects.</summary>
    public static byte[] Csv()
    {
        string[] lines =
        [
            "Муниципалитет: Название муниципального района или округа",
            "Регион: Название региона",
            string.Join(';', Headings),
            "01;МКОУ «Пример СОШ»;Муниципальное казённое общеобразовательное учреждение «Пример средняя общеобразовательная школа»;СОШ;с. Пример;село;;1965;;\"ПСШ; Пример СОШ\";edu000001;;",
            "02;МКОУ «Другая ООШ»;;ООШ;д. Другая;село;;;;;;;",
        ];
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n")];
    }
}
