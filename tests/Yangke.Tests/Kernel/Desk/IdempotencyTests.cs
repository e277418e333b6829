namespace Yangke.Tests.Kernel;

/// <summary>A repeated request is answered, not done again (DESIGN §5).</summary>
public sealed class IdempotencyTests
{
    [Theory, BothEngines]
    public async Task TheSameKeyGivesTheSameAnswerAndDoesNothing(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        var first = await desk.Do(new RegisterCustomer("张三"), "key").Succeeds();
        (await desk.Do(new RegisterCustomer("张三"), "key").Succeeds()).ShouldBe(first);
        await world.Facts.Were<CustomerRegistered>(f => f.Customer == first.Customer);
        // Another person's key is another key.
        (await world.As(Who.BranchManager).Do(new RegisterCustomer("张三"), "key").Succeeds()).ShouldNotBe(first);
    }

    [Theory, BothEngines]
    public async Task TheSameKeyWithAnotherBodyOrCommandIsRefused(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        await desk.Do(new RegisterCustomer("张三"), "key").Succeeds();
        await desk.Do(new RegisterCustomer("李四"), "key").IsRefused("kernel.idempotency-key-reused");
        await desk.Do(new ShowPhone(world.WangXiaoming), "key").IsRefused("kernel.idempotency-key-reused");
        (await world.Facts.Entries()).Count.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task RefusalsAreNotKept(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        await desk.Do(new RegisterCustomer("张三", "138 1234 5678"), "key").IsRefused("people.customer-known");
        await desk.Do(new RegisterCustomer("张三"), "key").Succeeds();
    }

    [Theory, BothEngines]
    public async Task TwoAtTheSameMomentAreDoneOnce(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        await desk.Actor;
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.Do(new RegisterCustomer("张三"), "key").Succeeds()));
        answers.Distinct().ShouldHaveSingleItem();
        (await world.Facts.Entries()).Count.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task AfterFortyEightHoursTheAnswerIsGone(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(new RegisterCustomer("张三"), "key").Succeeds();
        var deliverer = world.Get<Deliverer>();
        await deliverer.Arm(CancellationToken.None);
        world.Clock.Move(TimeSpan.FromHours(49));
        await deliverer.Once(100, CancellationToken.None);
        (await world.Scalar<long>("SELECT count(*) FROM idempotency")).ShouldBe(0);
    }
}
