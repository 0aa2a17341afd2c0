using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class SchoolRegisterTests
{
    private static readonly RegisterReading Register = Samples.Read("baikalovo/Реестр школ.xlsx").Tables.Single().Register!;

    [Fact]
    public void Baikalovo_HasElevenSchools()
    {
        Assert.Equal(("Байкаловский муниципальный район", "Свердловская область", false), (Register.Municipality.Name, Register.Municipality.Parent!.Name, Register.IsInvented));
        Assert.Equal(["БСШ", "БАСШ", "ВООШ", "ГСШ", "ЕСШ", "КСШ", "ЛСШ", "НИСШ", "ПОШ", "ЧОШ", "ШСШ"], Register.Schools.Select(school => school.Code));
        Assert.Contains("МКОУ Пелевинская СОШ", Register.Schools[8].OtherNames);
    }

    [Fact]
    public void Training_IsInvented_WithLoginsAndCodes()
    {
        RegisterReading training = Samples.Read("training/Реестр школ.xlsx").Tables.Single().Register!;

        Assert.True(training.IsInvented);
        Assert.Equal(("700101", "900101", 1931), (training.Schools[0].FisOkoLogin, training.Schools[0].RegionalCode, training.Schools[0].Opened));
    }
}
