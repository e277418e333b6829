using Yangke.Tests.People.Consents;
using Yangke.Tests.People.Profile;
using static Yangke.Tests.People.Segments.Lists;

namespace Yangke.Tests.People.Segments;

/// <summary>The filters over what stands on a file beside the customer's own row. Everybody else of the house: 王小明, 欧阳娜, 单雪, 仇无电.</summary>
public sealed class FileFilterTests
{
    private static async Task Are(World world, Who who, params (SegmentNode, string)[] expected)
    {
        foreach (var (condition, names) in expected)
        {
            (await world.Names(who, condition)).ShouldBe(names, $"{condition.Filter} {condition.Is} {string.Join(',', condition.Values ?? [])}");
        }
    }

    [Theory, BothEngines]
    public async Task ByTags(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = world.As(Who.Administrator);
        var (vip, shy) = ((await admin.Do(new AddTag("贵宾")).Succeeds()).Tag, (await admin.Do(new AddTag("怕疼")).Succeeds()).Tag);
        await admin.Do(new TagCustomer(world.WangXiaoming, vip)).Succeeds();
        await admin.Do(new TagCustomer(world.WangXiaoming, shy)).Succeeds();
        await admin.Do(new TagCustomer(world.ShanXue, shy)).Succeeds();
        await Are(world, Who.Administrator,
            (If("tag", "any", $"{vip.Value}"), "王小明"),
            (If("tag", "any", $"{vip.Value}", $"{shy.Value}"), "单雪 王小明"),
            (If("tag", "none", $"{vip.Value}"), "仇无电 单雪 欧阳娜"),
            (If("tag", "none", $"{vip.Value}", $"{shy.Value}"), "仇无电 欧阳娜"),
            (If("tag", "any", $"{Guid.NewGuid()}"), ""));
        await Are(world, Who.BranchManager, (If("tag", "any", $"{shy.Value}"), "王小明"));
        var offered = (await admin.Ask(new SegmentFilterList()).Succeeds()).Rows.Single(r => r.Filter == "people.tag").Operators[0].Operands[0].Choices;
        offered.Select(c => c.Name).Order().ShouldBe(new[] { "怕疼", "贵宾" }.Order());
    }

    [Theory, BothEngines]
    public async Task ByProfileFieldsOfEveryKind(Engine engine)
    {
        await using var world = await World.Open(engine);
        var consultant = $"{Places.Staff(Who.Consultant).Value}";
        await world.As(Who.Administrator).Do(FillProfileTests.Fill(world, 0, ("address", "文三路"), ("maritalState", "married"), ("children", "2"),
            ("deliveryDate", "2025-12-24"), ("contactTimes", "afternoon,weekend"), ("allergies", new string('敏', 300)),
            ("requestedStaff", $"{consultant},{Places.Staff(Who.Nurse).Value}"))).Succeeds();
        const string others = "仇无电 单雪 欧阳娜";
        await Are(world, Who.Administrator,
            (If("profile.address", "given"), "王小明"), (If("profile.address", "missing"), others),
            (If("profile.allergies", "given"), "王小明"), (If("profile.wechat", "given"), ""),
            (If("profile.maritalState", "any", "married", "single"), "王小明"), (If("profile.maritalState", "any", "divorced"), ""),
            (If("profile.children", "between", "1", "2"), "王小明"), (If("profile.children", "between", "3", "99"), ""),
            (If("profile.deliveryDate", "between", "2025-12-01", "2025-12-24"), "王小明"),
            (If("profile.deliveryDate", "between", "2025-12-25", "2026-12-24"), ""),
            (If("profile.contactTimes", "any", "weekend", "evening"), "王小明"),
            (If("profile.contactTimes", "any", "noon"), ""), // which stands within "afternoon"
            (If("profile.contactTimes", "missing"), others),
            (If("profile.requestedStaff", "any", consultant), "王小明"),
            (If("profile.requestedStaff", "any", $"{Places.Staff(Who.Cashier).Value}"), ""),
            (If("profile.requestedStaff", "missing"), others));
    }

    /// <summary>A field one may not read can be asked by nobody's help: not in a tree, not by a list somebody shared.</summary>
    [Theory, BothEngines]
    public async Task AFieldBeyondOnesLevelsIsNoOracle(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.Sql("UPDATE people_positions SET permissions = '[\"people.see-customers\",\"people.use-segments\"]' WHERE code = 'auditor'");
        var (open, closed) = (If("profile.drink", "given"), If("profile.allergies", "given"));
        var mixed = All(open, None(closed));
        await world.As(Who.Auditor).Ask(new SegmentCount(mixed)).IsRefused("people.filter-beyond-your-levels", "definition.of[1].of[0]");
        await world.As(Who.Auditor).Ask(new SegmentPage(closed)).IsRefused("people.filter-beyond-your-levels", "definition");
        (await world.Count(Who.Auditor, open)).ShouldBe(0);
        await world.As(Who.Administrator).Do(new SaveSegment("过敏", mixed, SegmentSharing.House)).Succeeds();
        (await world.As(Who.Auditor).Ask(new SegmentList()).Succeeds()).Rows.Single().Usable.ShouldBeFalse();
        var offered = (await world.As(Who.Auditor).Ask(new SegmentFilterList()).Succeeds()).Rows.Select(r => r.Filter).ToList();
        offered.ShouldBe(offered.Where(f => !f.StartsWith("people.profile.", StringComparison.Ordinal))
            .Concat(ProfileFields.All.Where(f => f.Level is null).Select(f => $"people.profile.{f.Code}")), ignoreOrder: true);
    }

    [Theory, BothEngines]
    public async Task ByOpenNeeds(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = world.As(Who.Administrator);
        var consultant = Places.Staff(Who.Consultant);
        var today = HouseDay.Of(world.Works.Clock.Now);
        await admin.Do(new NoteNeed(world.OuyangNa, "淡斑", NeedVoice.Stated, NeedArea.Skin, NeedUrgency.Soon, Owner: consultant, DueOn: today.AddDays(9))).Succeeds();
        await admin.Do(new NoteNeed(world.ShanXue, "补牙", NeedVoice.Latent, NeedArea.Dental, NeedUrgency.Now)).Succeeds();
        var closed = (await admin.Do(new NoteNeed(world.QiuWudian, "植发", NeedVoice.Stated, NeedArea.Hair, NeedUrgency.Now)).Succeeds()).Need;
        await admin.Do(new CloseNeed(closed, NeedOutcome.Met)).Succeeds();
        await Are(world, Who.Administrator,
            (If("need", "any"), "单雪 欧阳娜"), (If("need", "none"), "仇无电 王小明"),
            (If("need", "area", "Skin", "Hair"), "欧阳娜"), (If("need", "urgency", "Now"), "单雪"),
            (If("need", "owner", $"{consultant.Value}"), "欧阳娜"), (If("need", "mine"), ""),
            (If("need", "due", "10"), "欧阳娜"), (If("need", "due", "9"), ""), (If("need", "orphan"), "单雪"));
        await Are(world, Who.Consultant, (If("need", "mine"), "欧阳娜"), (If("need", "any"), "欧阳娜"));
        world.Clock.Move(TimeSpan.FromDays(17));
        await Are(world, Who.Administrator, (If("need", "orphan"), "单雪 欧阳娜"), (If("need", "due", "1"), "欧阳娜"));
    }

    /// <summary>A talk counts for whoever may read its note; a struck one and a mere note do not count.</summary>
    [Theory, BothEngines]
    public async Task ByTheLastTalk(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = world.As(Who.Administrator);
        var today = HouseDay.Of(world.Works.Clock.Now);
        await admin.Do(new WriteNote(world.WangXiaoming, NoteKind.Chat, "聊了假期", SaidOn: today.AddDays(-9))).Succeeds();
        await admin.Do(new WriteNote(world.OuyangNa, NoteKind.Chat, "问了用药", InformationLevel.Medical)).Succeeds();
        await admin.Do(new WriteNote(world.QiuWudian, NoteKind.Note, "没有电话")).Succeeds();
        var struck = (await admin.Do(new WriteNote(world.ShanXue, NoteKind.Chat, "记错了人")).Succeeds()).Note;
        await admin.Do(new StrikeNote(struck, "记错了人")).Succeeds();
        await Are(world, Who.Administrator,
            (If("talk", "within", "10"), "欧阳娜 王小明"), (If("talk", "within", "9"), "欧阳娜"), (If("talk", "not-within", "9"), "仇无电 单雪 王小明"));
        await world.Sql("UPDATE people_positions SET permissions = '[\"people.see-customers\",\"people.use-segments\"]' WHERE code = 'auditor'");
        await Are(world, Who.Auditor, (If("talk", "within", "10"), "王小明"));
    }

    [Theory, BothEngines]
    public async Task ByWhatSheAgreesToAndRefuses(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = world.As(Who.Administrator);
        async Task<ConsentId> Give(CustomerId customer, ConsentPurpose purpose) =>
            (await admin.Do(new GiveConsent(customer, purpose, Shipped.Wording(purpose), ConsentHow.Spoken)).Succeeds()).Consent;
        await Give(world.WangXiaoming, ConsentPurpose.Marketing);
        await Give(world.WangXiaoming, ConsentPurpose.Photos);
        await admin.Do(new WithdrawConsent(await Give(world.ShanXue, ConsentPurpose.Photos), ConsentHow.Spoken)).Succeeds();
        await admin.Do(new RefuseContact(world.OuyangNa, [ContactChannel.Sms], [ContactPurpose.Survey, ContactPurpose.Marketing], WishHow.Spoken)).Succeeds();
        await Are(world, Who.Administrator,
            (If("consent", "given", "Photos"), "王小明"), (If("consent", "given", "Photos", "Profiling"), "王小明"), (If("consent", "given", "Profiling"), ""),
            (If("consent", "missing", "Photos"), "仇无电 单雪 欧阳娜"),
            (If("refused", "any"), "欧阳娜"), (If("refused", "none"), "仇无电 单雪 王小明"),
            (If("refused", "purpose", "Marketing"), "欧阳娜"), (If("refused", "purpose", "Care"), ""),
            (If("refused", "channel", "Sms", "Call"), "欧阳娜"), (If("refused", "channel", "Call"), ""));
    }

    [Theory, BothEngines]
    public async Task ByCompletenessAndByOwnersWhoLeft(Engine engine)
    {
        await using var world = await World.Open(engine);
        var admin = world.As(Who.Administrator);
        await admin.Do(FillProfileTests.Fill(world, 0, [.. ProfileFields.All.Where(f => f is { Wanted: true, Kind: ProfileKind.Text or ProfileKind.LongText })
            .Take((ProfileFields.Wanted + 1) / 2).Select(f => (f.Code, (string?)"有"))])).Succeeds();
        await Are(world, Who.Administrator,
            (If("completeness", "least", "50"), "王小明"), (If("completeness", "least", "100"), ""),
            (If("completeness", "under", "50"), "仇无电 单雪 欧阳娜"), (If("completeness", "under", "100"), "仇无电 单雪 欧阳娜 王小明"));
        await Are(world, Who.Administrator, (If("owner", "left"), ""));
        await admin.Do(new EndStaff(Places.Staff(Who.Consultant))).Succeeds();
        await Are(world, Who.Administrator, (If("owner", "left"), "欧阳娜"));
        await Are(world, Who.BranchManager, (All(If("owner", "left"), If("gender", "is", "Female")), "欧阳娜"));
    }
}
