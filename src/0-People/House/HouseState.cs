namespace Yangke.People;

/// <summary>What anyone may know of the house before signing in: its name, and what day it is there.</summary>
[Public]
public sealed record HouseState : IQuery<HouseStateAnswer>;

/// <summary>Name, whether it is set up, a demo, on a clock of its own; its day and instant.</summary>
public sealed record HouseStateAnswer(string? Name, bool IsSetUp, bool IsDemo, bool IsClocked, DateOnly Today, DateTime Now);

internal sealed class HouseStateHandler(HouseClock clock) : IHandle<HouseState, HouseStateAnswer>
{
    public async Task<HouseStateAnswer> Handle(HouseState asked, Act act)
    {
        var house = await act.Db.Set<House>().SingleOrDefaultAsync();
        return new HouseStateAnswer(house?.Name, house is not null, house?.IsDemo ?? false, clock.IsClocked, HouseDay.Of(act.Now), act.Now);
    }
}

/// <summary>The house's calendar: business days are days in the branch's zone.</summary>
internal static class HouseDay
{
    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static DateOnly Of(DateTime at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, s_zone));

    /// <summary>The instant a day of the house begins; by the offset, since a zone once skipped midnight.</summary>
    public static DateTime Start(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return DateTime.SpecifyKind(local - s_zone.GetUtcOffset(local), DateTimeKind.Utc);
    }

    /// <summary>An instant as the house reads it: <c>2026-03-02 14:05</c>.</summary>
    public static string Text(DateTime at) => TimeZoneInfo.ConvertTimeFromUtc(at, s_zone).ToString("yyyy-MM-dd HH:mm");

    /// <summary>Whole years between a birthday and today; 29 February counts from 28 in other years (MEM-8).</summary>
    public static int? Age(DateOnly? birthday, DateOnly today) =>
        birthday is not { } born ? null : today.Year - born.Year - (born.AddYears(today.Year - born.Year) > today ? 1 : 0);
}
