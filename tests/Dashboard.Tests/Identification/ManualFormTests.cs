using SchoolSupport.Dashboard.Components.Identification;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Tests.Identification;

public sealed class ManualFormTests
{
    private static readonly School[] _schools = [.. Enumerable.Range(1, 3).Select(id => new School { Id = id, TerritoryId = 2, Code = $"{id}", Name = $"Школа {id}" })];

    [Fact]
    public void Read_AsksForOneThingAfterTheOther()
    {
        var form = new ManualForm();

        Assert.Equal("Укажите номер приказа.", Problem(form));
        form.Order = " 9/1 ";
        Assert.Equal("Укажите дату приказа.", Problem(form));
        form.Date = new DateOnly(2022, 1, 20);
        Assert.Equal("Дата приказа 20.01.2022 ещё не наступила. Проверьте год и день.", Problem(form));
        form.Date = new DateOnly(2022, 1, 19);
        Assert.Equal("Напишите, что решено приказом.", Problem(form));
        form.Text = "отнести";
        Assert.Equal("Отметьте хотя бы одну школу.", Problem(form));
        form.Chosen.Add(3);

        ManualDraft draft = form.Read(_schools, new SchoolYear(2021), new DateOnly(2022, 1, 19), out string? none)!;
        Assert.Null(none);
        Assert.Equal((3, "9/1", 2021), (Assert.Single(draft.Schools).Id, draft.Entry.Order, draft.Entry.Year));
    }

    private static string? Problem(ManualForm form)
    {
        Assert.Null(form.Read(_schools, new SchoolYear(2021), new DateOnly(2022, 1, 19), out string? problem));
        return problem;
    }
}
