using SchoolSupport.Ingest.Pupils;

namespace SchoolSupport.Ingest.Tests.Pupils;

/// <summary>What is a name of a person, and what only looks like one.</summary>
public sealed class PeopleTests
{
    [Theory]
    [InlineData("Выдумкин А.Б.")]
    [InlineData("Выдумкин А. Б.")]
    [InlineData("ВЫДУМКИН А.Б.")]
    [InlineData("А.Б. Выдумкин")]
    [InlineData("Выдумкина А.")]
    [InlineData("Шмидт В.Г.")]
    [InlineData("ВЫДУМКИН АЛЕКСЕЙ БОРИСОВИЧ")]
    [InlineData("Выдумкин Алексей")]
    [InlineData("выдумкин алексей")]
    [InlineData("Алексей Выдумкин")]
    [InlineData("1. Выдумкин Пётр")]
    [InlineData("Мороз Анна")]
    [InlineData("Выдумкина-Петрова Анна Оглы")]
    [InlineData("Выдумкин Никитослав Несуществович")]
    [InlineData("Алиев Магомед Расул оглы")]
    public void Name_LeavesNothing(string text) => Assert.Equal("", People.Without(text).Trim('1', '.', ' '));

    [Theory]
    [InlineData("Иванов И.И., директор", "директор")]
    [InlineData("с. Заречное, Выдумкин А.Б.", "с. Заречное")]
    [InlineData("Выдумкин А.Б. 2008 г. р., Выдумкин В.Г.", "2008 г. р")]
    [InlineData("Романова А.Б., Выдумкин А.Б.", "")]
    [InlineData("Заречная СОШ, 9а Выдумкина А.Б.", "Заречная СОШ, 9а")]
    [InlineData("Мороз А.Б., зам. директора", "зам. директора")]
    [InlineData("Мороз Анна, куратор", "куратор")]
    [InlineData("А. Выдумкин, П. Выдумкина", "")]
    [InlineData("Не явился Выдумкин А Б", "Не явился")]
    [InlineData("Директор школы Иванов И.И.", "Директор школы")]
    [InlineData("Методист (Иванова М.И.), школы", "Методист, школы")]
    [InlineData("Выдумкин Алексей 2023 г.р.", "2023 г.р")]
    [InlineData("Выдумкин Алексей Борисович, Выдумкина Анна", "")]
    [InlineData("победитель Выдумкин Алексей", "победитель")]
    [InlineData("Директор МКОУ СОШ № 1 Иванов И.И.", "Директор МКОУ СОШ № 1")]
    [InlineData("МКОУ СОШ № 1, Иванов Иван Иванович", "МКОУ СОШ № 1")]
    public void NameInAText_GoesAndTheRestStays(string text, string left) => Assert.Equal(left, People.Without(text).Replace(" ,", ",", StringComparison.Ordinal).TrimEnd('.'));

    [Theory]
    [InlineData("МБОУ «СОШ № 3 имени А.С. Пушкина»")]
    [InlineData("МБОУ СОШ им. Героя Советского Союза Иванова И.И.")]
    [InlineData("имени А.С. Пушкина")]
    [InlineData("Мастер-класс «Алексей Маресьев»")]
    [InlineData("Литературный клуб «Анна Ахматова»")]
    [InlineData("МКОУ «Гимназия имени Магомедова Магомеда»")]
    [InlineData("Нижняя Иленка")]
    [InlineData("Байкаловский Муниципальный Район")]
    [InlineData("Русский Язык")]
    [InlineData("Наименование О.О.")]
    [InlineData("Лев Толстой")]
    [InlineData("пос. Роза Люксембург")]
    [InlineData("ул. Лизы Чайкиной")]
    [InlineData("Английский язык")]
    [InlineData("Средний балл")]
    [InlineData("Любовь к чтению")]
    [InlineData("Вера в успех")]
    [InlineData("Директора школ, заместители директоров")]
    [InlineData("Итого по району")]
    [InlineData("Красная Роза")]
    [InlineData("Индивидуальный Предприниматель Выдумкина Алла Борисовна \"Гимназия\"")]
    public void NoName_Stays(string text) => Assert.Equal(text, People.Without(text));
}
