namespace Yangke.Tests.People.Retention;

/// <summary>Nights that pass in a world.</summary>
internal static class Nightly
{
    extension(World world)
    {
        /// <summary>Three in the morning of the house's day, just gone.</summary>
        public DateTime LastNight => HouseDay.Start(HouseDay.Of(world.Works.Clock.Now)).AddHours(ExpireData.AtHour);
    }

    /// <summary>Somebody signed in now: over the years a test lets pass her session would end.</summary>
    public static async Task<Person> Here(this World world, Who who)
    {
        await world.As(who).Actor;
        return world.As(who);
    }

    /// <summary>Everything that is due now is done, and nothing of it failed.</summary>
    public static async Task RunDue(this World world)
    {
        var deliverer = world.Get<Deliverer>();
        await deliverer.Arm(CancellationToken.None);
        while (await deliverer.Once(100, CancellationToken.None) > 0)
        {
        }
        (await world.Scalar<string?>("SELECT max(subscriber || ' ' || last_error) FROM delivery")).ShouldBeNull();
    }

    /// <summary>What is due is done, and then one night after the other, each to its end.</summary>
    public static async Task Nights(this World world, int nights = 1)
    {
        await world.RunDue();
        for (var i = 0; i < nights; i++)
        {
            world.Clock.Move(HouseDay.Start(HouseDay.Of(world.Works.Clock.Now).AddDays(1)).AddHours(ExpireData.AtHour) - world.Works.Clock.Now);
            await world.RunDue();
        }
    }

    public static async Task<string[]> Fields(this World world, CustomerId customer)
    {
        await using var db = world.Data.Reader();
        db.Actor = Actor.System;
        return [.. (await db.Set<ProfileValue>().Where(v => v.Customer == customer).Select(v => v.Field).ToListAsync()).Order()];
    }
}
