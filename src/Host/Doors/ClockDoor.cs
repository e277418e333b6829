using Yangke.Host.Api;

namespace Yangke.Host.Doors;

/// <summary>The training clock's door; it exists only in a house that runs on a clock of its own.</summary>
internal static class ClockDoor
{
    public static void MapClock(this WebApplication app, HouseSettings settings)
    {
        if (settings.Clock is not null)
        {
            ApiDoors.Describe<MoveClock, ClockMovedAnswer>(app.MapPost("/api/kernel/move-clock", http => ApiDoors.Answer(http, Move)),
                app.Services.GetRequiredService<Catalogue>().Of(typeof(MoveClock)), byPost: true);
        }
    }

    private static async Task<Outcome<ClockMovedAnswer>> Move(HttpContext http)
    {
        var asked = await Reading.Body<MoveClock>(http);
        var outcome = await http.Desk().Do(asked);
        return outcome.Refusal is { } refusal
            ? new Outcome<ClockMovedAnswer>(refusal)
            : new Outcome<ClockMovedAnswer>(await http.RequestServices.GetRequiredService<ClockMover>()
                .To(asked.To.UtcDateTime, CancellationToken.None));
    }
}
