namespace Yangke.People;

/// <summary>Identity of a need.</summary>
public readonly record struct NeedId(Guid Value) : IId<NeedId>
{
    public static NeedId Of(Guid value) => new(value);
    public static NeedId New() => new(Kernel.Ids.New());

    /// <summary>Their order is that of being made; lists go on from the last one shown.</summary>
    public static bool operator <(NeedId a, NeedId b) => a.Value.CompareTo(b.Value) < 0;
    public static bool operator >(NeedId a, NeedId b) => b < a;
}

/// <summary>Whether she said it herself, or somebody noticed it.</summary>
public enum NeedVoice { Stated, Latent }

/// <summary>What part of the house a need is for.</summary>
public enum NeedArea { Skin, Injection, Surgery, Dental, Hair, Body, Postpartum, Wellness, Other }

/// <summary>How soon she wants it.</summary>
public enum NeedUrgency { Someday, Soon, Now }

/// <summary>What became of a need.</summary>
public enum NeedOutcome { Met, Dropped }

/// <summary>Something a customer wants or could want (CON-2); it has an owner and a next date, or it is an orphan and listed as one.</summary>
internal sealed class Need : Entity<NeedId>, IOfCustomer
{
    /// <summary>An open need nobody came back to for longer than this after its date is an orphan.</summary>
    public const int PatienceDays = 7;

    private Need(NeedId id, CustomerId customer, BranchId branch, string text, DateTime notedAt)
    {
        (Id, Customer, Branch, Text, NotedAt) = (id, customer, branch, text, notedAt);
    }

    public CustomerId Customer { get; private set; }

    /// <summary>Where its customer is at home; the database keeps it so.</summary>
    public BranchId Branch { get; private set; }

    public string Text { get; private set; }

    public NeedVoice Voice { get; private set; }

    public NeedArea Area { get; private set; }

    public NeedUrgency Urgency { get; private set; }

    public Money? Budget { get; private set; }

    public string? Concern { get; private set; }

    public StaffId? Owner { get; private set; }

    public DateOnly? DueOn { get; private set; }

    /// <summary>The day from which it counts as an orphan while it is open; the weekly list is read by it.</summary>
    public DateOnly OrphanOn { get; private set; }

    public DateTime NotedAt { get; private set; }

    public StaffId? NotedBy { get; private set; }

    public NeedOutcome? Outcome { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public StaffId? ClosedBy { get; private set; }

    public string? ClosedReason { get; private set; }

    public static Need Note(CustomerId customer, BranchId branch, NeedProfile profile, Act act)
    {
        var need = new Need(NeedId.New(), customer, branch, profile.Text, act.Now) { NotedBy = act.Actor.Staff };
        need.Take(profile, HouseDay.Of(act.Now));
        return need;
    }

    /// <summary>Takes over what differs and says so, field by field. How much she would spend is said to have changed, not to what.</summary>
    public IReadOnlyList<Change> Correct(NeedProfile profile, DateOnly today)
    {
        Open();
        List<Change> changes = [];
        void Note(string field, string? from, string? to)
        {
            if (from != to)
            {
                changes.Add(new Change(field, from, to));
            }
        }
        Note("text", Text, profile.Text);
        Note("voice", Voice.ToString(), profile.Voice.ToString());
        Note("area", Area.ToString(), profile.Area.ToString());
        Note("urgency", Urgency.ToString(), profile.Urgency.ToString());
        Note("concern", Concern, profile.Concern);
        Note("dueOn", DueOn?.ToString("O"), profile.DueOn?.ToString("O"));
        if (Budget != profile.Budget)
        {
            changes.Add(new Change("budget", null, null));
        }
        if (Owner != profile.Owner)
        {
            changes.Add(new Change("owner", null, profile.OwnerName ?? ""));
        }
        if (changes.Count > 0)
        {
            Take(profile, today);
        }
        return changes;
    }

    /// <summary>Whoever has an open need of hers to look after holds her file until it is closed or given on (ORG-1).</summary>
    public static async Task Hold(CustomerId customer, Act act) => await People.Customer.Hold(customer, "need", await act.Db.Set<Need>()
        .Where(n => n.Customer == customer && n.ClosedAt == null && n.Owner != null).Select(n => n.Owner!.Value).Distinct().ToListAsync(), act);

    public void Close(NeedOutcome outcome, string? reason, Act act)
    {
        Open();
        if (outcome == NeedOutcome.Dropped && reason is null)
        {
            throw Refusals.NeedReasonMissing();
        }
        (Outcome, ClosedReason, ClosedAt, ClosedBy) = (outcome, reason, act.Now, act.Actor.Staff);
    }

    private void Open()
    {
        if (ClosedAt is not null)
        {
            throw Refusals.NeedClosed();
        }
    }

    private void Take(NeedProfile profile, DateOnly today)
    {
        (Text, Voice, Area, Urgency) = (profile.Text, profile.Voice, profile.Area, profile.Urgency);
        (Budget, Concern, Owner, DueOn) = (profile.Budget, profile.Concern, profile.Owner, profile.DueOn);
        var wasOrphan = OrphanOn != default && OrphanOn <= today;
        OrphanOn = Owner is null || DueOn is null ? (wasOrphan ? OrphanOn : today) : DueOn.Value.AddDays(PatienceDays + 1);
    }
}

/// <summary>What people fill in about a need, read into one spelling and checked.</summary>
internal sealed record NeedProfile(
    string Text, NeedVoice Voice, NeedArea Area, NeedUrgency Urgency, Money? Budget, string? Concern, StaffId? Owner, string? OwnerName, DateOnly? DueOn)
{
    /// <summary>An owner works here now and may manage needs; a date that is newly given lies ahead.</summary>
    public static async Task<NeedProfile> Read(
        string text, NeedVoice voice, NeedArea area, NeedUrgency urgency, long? budget, string? concern, StaffId? owner, DateOnly? dueOn,
        DateOnly? before, Act act)
    {
        var today = HouseDay.Of(act.Now);
        if (dueOn is { } due && dueOn != before && (due < today || due > today.AddYears(2)))
        {
            throw Refusals.NeedDateUnlikely();
        }
        var ownerName = owner is { } id ? (await Colleague.Who(act, id) is { OwnsNeeds: true } fit ? fit.Name : throw Refusals.NeedOwnerUnfit()) : null;
        return new NeedProfile(
            text.Trim(), voice, area, urgency, budget is { } minor ? new Money(minor) : null,
            string.IsNullOrWhiteSpace(concern) ? null : concern.Trim(), owner, ownerName, dueOn);
    }
}
