using Yangke.Tests.Kernel.Files;

namespace Yangke.Tests;

/// <summary>One of everything that stands on a customer's file or belongs to one member of staff, made by the commands themselves.</summary>
internal static class Records
{
    public static readonly SegmentNode Women = new(SegmentJoin.All, [new SegmentNode(Filter: "people.gender", Is: "is", Values: ["Female"])]);

    /// <summary>Every id of what was made, by its type; the desk's actor may do everything.</summary>
    public static async Task<IReadOnlyDictionary<Type, Guid>> Make(Works works, Actor actor)
    {
        var (desk, house) = (new Desk(works, actor), new Desk(works, Actor.System));
        var her = (await desk.Do(new RegisterCustomer("小满", Birthday: new DateOnly(2015, 1, 1))).Succeeds()).Customer;
        var friend = (await desk.Do(new RegisterCustomer("小雪")).Succeeds()).Customer;
        var wording = await desk.Do(new WriteWording(ConsentPurpose.Photos, "我同意在院内使用我的照片。", "I agree that my photos are used in the house.")).Succeeds();
        var source = (await desk.Do(new AddSource($"来源 {actor.Name}", $"Source {actor.Name}", Channel.Promotion)).Succeeds()).Source;
        await desk.Do(new NameSource(her, source)).Succeeds();
        var attached = await desk.Do(new AddAttachment(her, await Send(house, actor), "a.png", InformationLevel.Medical)).Succeeds();
        await desk.Do(new RefuseContact(her, [ContactChannel.Call], [ContactPurpose.Survey], WishHow.Spoken)).Succeeds();
        await desk.Do(new FillProfile(her, 0, [new FieldFilled("mainComplaint", "怕疼")])).Succeeds();
        var link = await desk.Do(new OfferLink(her, RelationKind.Friend)).Succeeds();
        var session = await works.SignsIn(actor);
        return new Dictionary<Type, Guid>
        {
            [typeof(CustomerId)] = her.Value,
            [typeof(StaffId)] = actor.Staff.Value,
            [typeof(BranchId)] = actor.Branch.Value,
            [typeof(AbsenceId)] = (await desk.Do(new RecordAbsence(actor.Staff, HouseDay.Of(works.Clock.Now), HouseDay.Of(works.Clock.Now))).Succeeds()).Absence.Value,
            [typeof(DepartmentId)] = (await desk.Do(new OpenDepartment(actor.Branch, "口腔科")).Succeeds()).Department.Value,
            [typeof(SessionId)] = session.Value,
            [typeof(TokenId)] = (await desk.Do(new CreateToken("x")).Succeeds()).Id.Value,
            [typeof(WordingId)] = wording.Wording.Value,
            [typeof(SourceId)] = source.Value,
            [typeof(TagId)] = (await desk.Do(new AddTag($"标签 {actor.Name}", TagColor.Pine)).Succeeds()).Tag.Value,
            [typeof(NeedId)] = (await desk.Do(new NoteNeed(her, "淡斑", NeedVoice.Stated, NeedArea.Skin, NeedUrgency.Soon)).Succeeds()).Need.Value,
            [typeof(NoteId)] = (await desk.Do(new WriteNote(her, NoteKind.Chat, "喜欢安静")).Succeeds()).Note.Value,
            [typeof(FavourId)] = (await desk.Do(new NoteFavour(her, FavourKind.Gift, "面膜")).Succeeds()).Favour.Value,
            [typeof(AttachmentId)] = attached.Attachment.Value,
            [typeof(FileId)] = (await Send(house, actor)).Value,
            [typeof(HoldId)] = (await desk.Do(new PlaceHold(her, HoldKind.Dispute, Speaker: actor.Staff)).Succeeds()).Hold.Value,
            [typeof(ConsentId)] = (await desk.Do(new GiveConsent(her, ConsentPurpose.Photos, wording.Wording, ConsentHow.OnPaper)).Succeeds()).Consent.Value,
            [typeof(GuardianId)] = (await desk.Do(new NameGuardian(her, "林母", GuardianRelation.Mother, "13700001111")).Succeeds()).Guardian.Value,
            [typeof(ContactRefusalId)] = (await desk.Ask(new ContactWishes(her)).Succeeds()).Refusals[0].Refusal.Value,
            [typeof(RelationId)] = (await desk.Do(new AcceptLink(friend, link.Code)).Succeeds()).Relation.Value,
            [typeof(LinkOfferId)] = (await desk.Do(new OfferLink(her, RelationKind.Sibling)).Succeeds()).Offer.Value,
            [typeof(SegmentId)] = (await desk.Do(new SaveSegment("女客", Women)).Succeeds()).Segment.Value,
            [typeof(ExportId)] = (await desk.Do(new ExportCustomers(Women, [ExportColumn.Name])).Succeeds()).Export.Value,
        };
    }

    private static async Task<FileId> Send(Desk house, Actor by) => await house.Do(new KeepFile(
        by.Staff, Guid.NewGuid().ToString("N"), new byte[32], FileKind.Of(Pictures.Png(640, 480))!, 100)).Succeeds();

    private static async Task<SessionId> SignsIn(this Works works, Actor actor)
    {
        var who = Enum.GetValues<Who>().Single(w => Places.Staff(w) == actor.Staff);
        return (await new Desk(works, Actor.Nobody).Do(new SignIn(Cast.AccountOf(who), Cast.Password, "x", "y")).Succeeds()).Session;
    }
}
