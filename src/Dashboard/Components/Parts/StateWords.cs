namespace SchoolSupport.Dashboard.Components.Parts;

/// <summary>The word that always stands with the shape and the colour of a state.</summary>
public static class StateWords
{
    public static string Of(SchoolState state) => state switch
    {
        SchoolState.NeedsAttention => "требует внимания",
        SchoolState.Unclear => "неясно",
        SchoolState.Noted => "к сведению",
        SchoolState.InOrder => "в порядке",
        _ => "нет данных",
    };
}
