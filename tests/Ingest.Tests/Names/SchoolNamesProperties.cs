using CsCheck;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Tests.Names;

public sealed class SchoolNamesProperties
{
    /// <summary>Four letters at least between any two, so that three mistakes never make one into the other.</summary>
    private static readonly string[] Roots =
        ["Байкаловская", "Шадринская", "Вязовская", "Ольховская", "Нижнеиленская", "Городищенская", "Краснополянская", "Пелевинская"];

    private static readonly string[] Forms = ["МКОУ", "МБОУ", "Муниципальное казённое общеобразовательное учреждение", ""];

    private static readonly string[] Kinds = ["СОШ", "средняя общеобразовательная школа", "средняя школа"];

    private static readonly Gen<string> Letters = Gen.Char["абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВСЕН"].Select(letter => letter.ToString());

    /// <summary>Each root alone, with № 1 and with № 11, written in one of the usual ways.</summary>
    private static readonly Gen<(int Root, string Number, string Text)> Names =
        Gen.Select(Gen.Int[0, Roots.Length - 1], Gen.OneOf(Gen.Const(""), Gen.Const(" № 1"), Gen.Const(" №11")), Gen.Int[0, Forms.Length - 1], Gen.Int[0, Kinds.Length - 1])
            .Select(name => (name.Item1, name.Item2, $"{Forms[name.Item3]} «{Roots[name.Item1]} {Kinds[name.Item4]}{name.Item2}»"));

    private static readonly School[] Register =
        [.. Roots.SelectMany((root, at) => ((string[])["", " № 1", " №11"]).Select(number => School($"{at}{number}", $"МКОУ {root} СОШ{number}")))];

    private static readonly SchoolNames District = new(Register, null);

    [Fact]
    public void AnyUsualWriting_IsFound() =>
        Names.Sample(name => Assert.Equal($"{name.Root}{name.Number}", District.Find(name.Text)?.Code), iter: 500, seed: "0000KNvT3pY1");

    [Fact]
    public void MistakesOfTyping_NeverMeanAnotherSchool() =>
        Gen.Select(Names, Gen.Select(Gen.Int[0, 200], Gen.Int[0, 3], Letters).Array[1, 3]).Sample(
            (name, mistakes) =>
            {
                string text = mistakes.Aggregate(name.Text, Mistake);
                string? found = District.Find(text)?.Code;
                Assert.True(found is null || found == $"{name.Root}{name.Number}", $"«{text}» → {found}");
            },
            iter: 3000,
            seed: "0000KNvT3pY1");

    [Fact]
    public void OneMistakeInTheName_ProposesTheSchool_WheneverItIsAsked() =>
        Gen.Select(Names, Gen.Int[0, 200], Gen.Int[0, 3], Letters).Sample(
            (name, at, kind, letter) =>
            {
                string root = Roots[name.Root];
                string text = Mistake(name.Text, (name.Text.IndexOf(root, StringComparison.Ordinal) + (at % (root.Length - 1)), kind, letter));
                Assert.True(
                    District.Find(text) is not null || District.Suggest(text, 3).Any(match => match.School.Code == $"{name.Root}{name.Number}"),
                    $"«{text}»");
            },
            iter: 1000,
            seed: "0000KNvT3pY1");

    [Fact]
    public void OrderOfTheRegister_ChangesNothing() =>
        Gen.Select(Names, Gen.Int[0, 200], Letters, Gen.Shuffle(Register)).Sample(
            (name, at, letter, shuffled) =>
            {
                string text = Mistake(name.Text, (at, 1, letter));
                var other = new SchoolNames(shuffled, null);
                Assert.Equal(District.Find(text)?.Code, other.Find(text)?.Code);
                Assert.Equal(
                    District.Suggest(text, 5).Select(match => (match.School.Code, match.Score, match.Reason)),
                    other.Suggest(text, 5).Select(match => (match.School.Code, match.Score, match.Reason)));
            },
            iter: 100,
            seed: "0000KNvT3pY1");

    [Fact]
    public void Letters_OfLetters_AreTheSame() =>
        Gen.Char["абвёйийСОШАБВabcMKX№«»\"-–.,() 01234567890\u0306\u0308\u00A0"].Array[0, 30].Sample(
            letters =>
            {
                string once = NameLetters.Of(new string(letters));
                Assert.Equal(once, NameLetters.Of(once));
            },
            iter: 5000,
            seed: "0000KNvT3pY1");

    [Fact]
    public void Likeness_IsOneOnlyWhereFound() =>
        Gen.Select(Names, Gen.Int[0, 200], Gen.Int[0, 3], Letters).Sample(
            (name, at, kind, letter) =>
            {
                string text = Mistake(name.Text, (at, kind, letter));
                School? found = District.Find(text);
                Assert.All(District.Suggest(text, 5), match =>
                {
                    Assert.InRange(match.Score, 0, 1);
                    Assert.Equal(match.IsCertain, match.School == found);
                });
            },
            iter: 500,
            seed: "0000KNvT3pY1");

    /// <summary>A letter left out, put in, replaced, or two swapped; digits stay as they are.</summary>
    private static string Mistake(string text, (int At, int Kind, string Letter) mistake)
    {
        int at = mistake.At % text.Length;
        if (char.IsAsciiDigit(text[at]))
        {
            return text;
        }

        bool swaps = mistake.Kind == 3 && at + 1 < text.Length && !char.IsAsciiDigit(text[at + 1]);
        return mistake.Kind switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, mistake.Letter),
            2 => text.Remove(at, 1).Insert(at, mistake.Letter),
            _ => swaps ? string.Concat(text.AsSpan(0, at), text.AsSpan(at + 1, 1), text.AsSpan(at, 1), text.AsSpan(at + 2)) : text,
        };
    }

    private static School School(string code, string name) =>
        new() { TerritoryId = 1, Code = code, Name = name };
}
