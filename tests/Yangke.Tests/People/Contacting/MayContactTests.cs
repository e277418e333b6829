namespace Yangke.Tests.People.Contacting;

/// <summary>The laws of contact, over twenty thousand drawn standings (the seed is named when one breaks).</summary>
public sealed class MayContactTests
{
    private const int Seed = 20260302;
    private const int Cases = 20_000;
    private static readonly ContactChannel[] s_channels = Enum.GetValues<ContactChannel>();
    private static readonly ContactPurpose[] s_purposes = Enum.GetValues<ContactPurpose>();
    private static readonly StaffId s_me = StaffId.New();
    private static readonly StaffId s_other = StaffId.New();

    private sealed record Case(ContactStanding Her, ContactChannel Channel, ContactPurpose Purpose, int Minute, StaffId Asking)
    {
        public MayContactAnswer Answer => MayContact.Ask(Her, Channel, Purpose, Minute, Asking);
    }

    private static void Always(Func<Case, bool> law)
    {
        var dice = new Random(Seed);
        for (var i = 0; i < Cases; i++)
        {
            var one = Draw(dice);
            law(one).ShouldBeTrue($"seed {Seed}, case {i}: {one} → {one.Answer}");
        }
    }

    private static Case Draw(Random dice)
    {
        bool One(int of) => dice.Next(of) == 0;
        HashSet<ContactChannel> Some() => [.. s_channels.Where(_ => One(2))];
        var isMinor = One(5);
        var her = new ContactStanding
        {
            IsDeceased = One(12),
            OnlyBy = One(6) ? One(2) ? s_me : s_other : null,
            IsPaused = One(6),
            IsMinor = isMinor,
            HasGuardian = isMinor && One(2),
            Reaches = Some().Where(c => c != ContactChannel.InPerson).ToHashSet(),
            Number = (NumberIs)dice.Next(3),
            Refused = s_channels.SelectMany(c => s_purposes.Select(p => (c, p))).Where(r => r.p != ContactPurpose.Safety && One(4)).ToHashSet(),
            Discreet = One(3) ? new Discreetly(Some().Where(c => c != ContactChannel.Sms).ToHashSet(), dice.Next(700), 700 + dice.Next(740)) : null,
            AgreesToMarketing = One(2),
            AgreesToProfiling = One(2),
        };
        return new Case(her, s_channels[dice.Next(5)], s_purposes[dice.Next(5)], dice.Next(1440), One(2) ? s_me : s_other);
    }

    [Fact]
    public void SafetyAlwaysHasAChannelUnlessDeceased() => Always(c =>
        c.Purpose != ContactPurpose.Safety || (c.Her.IsDeceased ? c.Answer is { Allowed: false, Instead: null } : c.Answer.Allowed || c.Answer.Instead is not null));

    [Fact]
    public void TheDeadAreLeftInPeace() => Always(c => !c.Her.IsDeceased || c.Answer is { Allowed: false, Bar: ContactBar.Deceased, Instead: null });

    [Fact]
    public void MarketingNeverWithoutConsentUnderEighteenOrDuringADispute() => Always(c => c.Purpose != ContactPurpose.Marketing
        || (c.Her is { AgreesToMarketing: true, IsMinor: false, OnlyBy: null, IsPaused: false }) || c.Answer is { Allowed: false, Instead: null });

    [Fact]
    public void ARefusalIsAlwaysHonoured() => Always(c =>
        (!c.Her.Refused.Contains((c.Channel, c.Purpose)) || !c.Answer.Allowed)
        && (c.Answer.Instead is not { } instead || !c.Her.Refused.Contains((instead, c.Purpose))));

    [Fact]
    public void DuringADisputeOnlyTheNamedPersonContactsHer() => Always(c =>
        c.Her.OnlyBy is not { } only || (c.Answer.By == only && (only == c.Asking || !c.Answer.Allowed)));

    [Fact]
    public void ADiscreetCustomerGetsNoSms() => Always(c => c.Her.Discreet is null
        || (c.Answer.Instead != ContactChannel.Sms && !(c.Channel == ContactChannel.Sms && c.Answer.Allowed)));

    [Fact]
    public void OnlySafetyGoesBeyondTheChannelsAndHoursSheNamed() => Always(c =>
        c.Purpose == ContactPurpose.Safety || c.Her.Discreet is not { } named || c.Channel == ContactChannel.InPerson || !c.Answer.Allowed
        || (named.Channels.Contains(c.Channel) && c.Minute >= named.FromMinute && c.Minute < named.ToMinute));

    [Fact]
    public void NothingGoesWhereThereIsNoAddress() => Always(c => c.Channel == ContactChannel.InPerson || c.Her.Reaches.Contains(c.Channel) || !c.Answer.Allowed);

    [Fact]
    public void WhatIsNamedInsteadWorksAndNoMilderChannelDoes() => Always(c => c.Answer.Instead is not { } instead
        || Enumerable.Range(0, (int)instead + 1).All(n =>
            MayContact.Ask(c.Her, (ContactChannel)n, c.Purpose, c.Minute, c.Her.OnlyBy ?? c.Asking).Allowed == (n == (int)instead)));

    [Fact]
    public void TheSameAnswerEveryTimeAndAReasonForEveryNo() => Always(c =>
        c.Answer == c.Answer && c.Answer.Allowed == (c.Answer.Bar is null) && (!c.Answer.Allowed || c.Answer.Instead is null));

    [Fact]
    public void AMinorIsSpokenToThroughHerGuardianOrAtHerVisit() => Always(c => !c.Her.IsMinor || c.Purpose == ContactPurpose.Safety || !c.Answer.Allowed
        || c.Channel == ContactChannel.InPerson || c.Answer.ToGuardian);

    /// <summary>A law that does not hold is seen to be caught.</summary>
    [Fact]
    public void ABrokenLawIsCaught() => Should.Throw<ShouldAssertException>(() => Always(c => c.Answer.Allowed));
}
