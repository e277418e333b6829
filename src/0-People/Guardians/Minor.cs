namespace Yangke.People;

/// <summary>Who is under 18 (ORG-9); whoever's birthday is not known counts as grown up.</summary>
internal static class Minor
{
    public const int Years = 18;

    public static bool Is(DateOnly? birthday, DateOnly today) => HouseDay.Age(birthday, today) < Years;
}
