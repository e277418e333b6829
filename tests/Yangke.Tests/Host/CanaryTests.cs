namespace Yangke.Tests.Host;

/// <summary>A journey with a canary's name, phone and note leaves no trace of them in logs, figures or problem answers (DESIGN §9).</summary>
public sealed class CanaryTests
{
    private static readonly string[] s_canary = ["金丝雀", "13655554444", "怕猫的鸟", "canarypass", "canaryplace"];

    [Theory, BothEngines]
    public async Task TheCanaryLeavesNoTrace(Engine engine)
    {
        var logs = new StringWriter();
        var console = Console.Out;
        Console.SetOut(TextWriter.Synchronized(logs));
        try
        {
            await using var house = await Served.Start(engine);
            using var caller = await house.As(Who.Administrator);
            var answers = new List<Answer>();
            async Task<Answer> Post(string path, object body)
            {
                var answer = await caller.Post("/api/people/" + path, body);
                answers.Add(answer);
                return answer;
            }
            var profile = new { name = s_canary[0], phone = s_canary[1], workplace = s_canary[4], note = s_canary[2] };
            var customer = (await Post("register-customer", profile)).Is(200).Json.GetProperty("customer").GetString()!;
            await Post("correct-customer", new { customer, version = 7, profile.name, profile.phone, profile.note });
            await Post("correct-customer", new { customer, version = 1, profile.name, profile.phone, profile.note, reason = s_canary[2] + new string('x', 300) });
            await Post("find-customers", new { text = s_canary[0], size = 99 });
            await Post("find-customers", new { text = s_canary[1], wrong = s_canary[0] });
            await Post("sign-in", new { account = "qiantai", password = s_canary[3] });
            await Post("change-password", new { current = s_canary[3], next = s_canary[3] + "canary" });
            answers.Add(await caller.PostText("/api/people/register-customer", "{\"name\":\"" + s_canary[0] + "\",\"phone\":" + s_canary[1] + ","));
            // The database goes away under it: what the engine then says may hold the values it was given.
            await using (var db = house.Works.Engine.Reader())
            {
                await db.Database.ExecuteSqlRawAsync("ALTER TABLE people_search RENAME TO hidden");
            }
            (await Post("register-customer", profile with { phone = "" })).Is(500, "kernel.our-fault");
            await Post("find-customers", new { text = s_canary[0] });
            foreach (var answer in answers.Where(a => a.Status != 200))
            {
                s_canary.ShouldAllBe(c => !answer.Text.Contains(c), answer.Text);
            }
            var figures = (await caller.Get("/metrics")).Text;
            s_canary.ShouldAllBe(c => !figures.Contains(c));
        }
        finally
        {
            await Task.Delay(200); // the console logger writes behind
            Console.SetOut(console);
        }
        logs.ToString().ShouldContain("our fault"); // it was listened to
        s_canary.ShouldAllBe(c => !logs.ToString().Contains(c) && !logs.ToString().Contains(System.Text.Json.JsonEncodedText.Encode(c).ToString()), logs.ToString());
    }
}
