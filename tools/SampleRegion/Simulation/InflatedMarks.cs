namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>Schools whose ВПР marks are too good. It is a habit: it lasts some years and then stops.</summary>
internal static class InflatedMarks
{
    /// <returns>1 where a school's marks are too good, otherwise 0. The share is the same in every year on average.</returns>
    public static Panel Draw(int schools, int years, ModelParameters model, Draws draws)
    {
        double starts = model.InflatedShare * model.InflationStops / (1 - model.InflatedShare);
        bool inflated = false;
        return Panel.Of(schools, years, (_, year) =>
        {
            double probability = year == 0 ? model.InflatedShare : inflated ? 1 - model.InflationStops : starts;
            inflated = draws.Chance(probability);
            return inflated ? 1 : 0;
        });
    }
}
