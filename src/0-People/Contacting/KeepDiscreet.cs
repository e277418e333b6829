using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Keeps a customer discreet: only these channels, only between these minutes of the day, no SMS, a neutral sign name if she wants
/// (ORG-7). Version 0 says she was not discreet before.
/// </summary>
[Needs(Permissions.RecordConsent)]
[Refuses(Refusals.DiscreetWithoutSmsCode, Refusals.HoursUnlikelyCode)]
public sealed record KeepDiscreet(
    CustomerId Customer,
    [Range(0, int.MaxValue)] int Version,
    [MaxLength(5)] IReadOnlyList<ContactChannel> Channels,
    [Range(0, 1439)] int FromMinute,
    [Range(1, 1440)] int ToMinute,
    bool NeutralSign = true) : ICommand<Done>, IEdit;

internal sealed class KeepDiscreetHandler : IHandle<KeepDiscreet, Done>
{
    public async Task<Done> Handle(KeepDiscreet asked, Act act)
    {
        if (asked.Channels.Count == 0 || asked.Channels.Contains(ContactChannel.Sms))
        {
            throw Refusals.DiscreetWithoutSms();
        }
        if (asked.ToMinute <= asked.FromMinute)
        {
            throw Refusals.HoursUnlikely();
        }
        var discretion = await act.Db.Set<Discretion>().AsTracking().SingleOrDefaultAsync(d => d.Customer == asked.Customer);
        if ((discretion?.Version ?? 0) != asked.Version)
        {
            throw new Refused(KernelRefusals.Changed);
        }
        var before = discretion is null ? null : Text(discretion);
        if (discretion is null)
        {
            discretion = new Discretion(DiscretionId.New(), asked.Customer);
            act.Db.Add(discretion);
        }
        discretion.Name(asked.Channels, asked.FromMinute, asked.ToMinute, asked.NeutralSign);
        if (Text(discretion) == before)
        {
            return default;
        }
        discretion.NoteBy(act.Actor.Staff, act.Now);
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => c.Branch).SingleAsync();
        act.Tell(new DiscretionAsked(asked.Customer, branch, [new("discreet", before, Text(discretion))]));
        return default;
    }

    private static string Text(Discretion of) =>
        $"{of.Channels} {Hour(of.FromMinute)}–{Hour(of.ToMinute)}{(of.NeutralSign ? " Neutral" : "")}";

    private static string Hour(int minute) => $"{minute / 60:D2}:{minute % 60:D2}";
}
