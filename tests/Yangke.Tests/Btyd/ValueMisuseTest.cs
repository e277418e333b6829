using System.Diagnostics;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Yangke.Host.Value;

namespace Yangke.Tests.Btyd;

/// <summary>Wrong calls end with 2 and name the option; and the verbs stay free of the server's assemblies.</summary>
public sealed class ValueMisuseTest : IDisposable
{
    private static readonly string[] Heavy =
        ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions", "Microsoft.Data", "Npgsql"];

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("", "name a verb")]
    [InlineData("dance", "no such verb")]
    [InlineData("fit", "give either --csv FILE")]
    [InlineData("fit --csv a --summary b", "give either --csv FILE")]
    [InlineData("fit --csv FILE --date d", "--id is missing")]
    [InlineData("fit --csv FILE --id i --date d", "--calibration-end is missing")]
    [InlineData("fit --csv FILE --id i --date d --calibration-end 31/12/2025", "--calibration-end 31/12/2025 is no date; write it like 2026-01-31")]
    [InlineData("fit --csv FILE --id i --date d --calibration-end 2026-01-31", "the file is empty")]
    [InlineData("fit --summary FILE --amount m", "--amount goes with --csv")]
    [InlineData("fit --summary FILE --model best", "--model best is not known; the models are bgnbd")]
    [InlineData("fit --summary FILE --modle x", "unknown option --modle")]
    [InlineData("fit --summary", "--summary needs a value")]
    [InlineData("fit --summary FILE --summary FILE", "given twice")]
    [InlineData("fit --summary FILE --horizon-weeks 3", "unknown option --horizon-weeks")]
    [InlineData("predict --summary FILE --out o", "--horizon-weeks is missing")]
    [InlineData("predict --summary FILE --out o --horizon-weeks 0", "must be a number greater than 0")]
    [InlineData("predict --summary FILE --horizon-weeks 3", "--out is missing")]
    [InlineData("predict --summary FILE --horizon-weeks 3 --out FILE", "also an input")]
    [InlineData("predict --summary FILE --horizon-weeks 3 --out o --params 1,2,3", "3 numbers; r,alpha,a,b are wanted")]
    [InlineData("predict --summary FILE --horizon-weeks 3 --out o --params 1,2,x,4", "'x' is not a number")]
    [InlineData("predict --summary FILE --horizon-weeks 3 --out o --params FILE", "is not what `fit --json` writes")]
    [InlineData("predict --summary FILE --horizon-weeks 3 --out o --params 1,1,1,1 --model auto", "other than auto")]
    [InlineData("predict --summary FILE --horizon-weeks 3 --out o --holdout-end 2026-01-01", "--holdout-end needs a log")]
    [InlineData("predict --csv FILE --id i --date d --calibration-end 2026-01-31 --holdout-end 2026-01-31 --horizon-weeks 3 --out o", "must be after")]
    [InlineData("fit --summary FILE --rejects FILE", "--rejects FILE is the input itself")]
    [InlineData("simulate --customers 0 --seed 1 --params 1,1,1,1 --out o", "--customers 0 must be a whole number")]
    [InlineData("simulate --customers 5 --params 1,1,1,1 --out o", "--seed is missing")]
    [InlineData("simulate --customers 5 --seed 1 --out o", "--params is missing: r,alpha,a,b")]
    [InlineData("simulate --customers 5 --seed 1 --out o --model mbgcnbdk --params 1.5,1,1,1,1", "k = 1.5 must be a whole number")]
    public void Names_the_option(string call, string message)
    {
        var (code, output, errors) = ValueVerbsTest.Run([.. call.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word == "FILE" ? _file : word)]);
        (code, output).ShouldBe((2, ""), errors);
        errors.Replace(_file, "FILE", StringComparison.Ordinal).ShouldContain(message);
        errors.ShouldContain("--help` shows how");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("fit --help")]
    [InlineData("predict --summary x --help")]
    [InlineData("simulate -h")]
    public void Helps(string call)
    {
        var (code, output, _) = ValueVerbsTest.Run(call.Split(' '));
        code.ShouldBe(0);
        output.ShouldStartWith("yangke value");
        output.Split('\n').ShouldAllBe(line => line.Length <= 130);
    }

    [Fact]
    public void Missing_files_fail_with_one()
    {
        var (code, _, errors) = ValueVerbsTest.Run(["fit", "--summary", _file + ".not"]);
        code.ShouldBe(1);
        errors.ShouldContain(_file + ".not");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Long_work_shows_how_far_it_is(bool terminal)
    {
        var errors = new StringWriter();
        using (var progress = new Progress(TextWriter.Synchronized(errors), terminal, patienceSeconds: 0.02))
        {
            progress.Now("reading log.csv");
            progress.Reached(1, 4);
            SpinWait.SpinUntil(() => errors.ToString().Contains("25", StringComparison.Ordinal), 5000).ShouldBeTrue();
        }

        errors.ToString().ShouldStartWith(terminal ? "\rreading log.csv [#######  " : "reading log.csv [#######  ");
        errors.ToString().EndsWith('\r').ShouldBe(terminal);
    }

    [Fact]
    public void Numbers_are_written_to_ten_digits()
    {
        Prop.ForAll(Gen.Choose(1, int.MaxValue).SelectMany(n => Gen.Choose(-30, 30).Select(e => n * Math.Pow(10, e))).ToArbitrary(), value =>
        {
            Span<byte> text = stackalloc byte[32];
            var read = double.Parse(Encoding.ASCII.GetString(text[..Digits.Write(text, value)]), CultureInfo.InvariantCulture);
            return Math.Abs(read - value) <= 1e-9 * value;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
        var bytes = new byte[32];
        foreach (var (value, text) in new[] { (0.0, "0"), (1, "1"), (0.5, "0.5"), (0.0001, "0.0001"), (9.99999999999, "10"), (1e-12, "1E-12"), (123456.75, "123456.75") })
        {
            Encoding.ASCII.GetString(bytes.AsSpan(0, Digits.Write(bytes, value))).ShouldBe(text);
        }
    }

    /// <summary>The real program, with a hook that lists what it has loaded when it ends.</summary>
    [Fact]
    public void Loads_neither_the_database_nor_the_server()
    {
        var (list, output) = (_file + ".loaded", _file + ".out");
        File.WriteAllText(_file, "id,x,t_x_days,T_days,m_x\na,2,70,140,12\nb,0,0,140,0\nc,5,60,100,8\n");
        try
        {
            foreach (var call in new[] { $"value fit --summary {_file} --model auto --json", $"value predict --summary {_file} --horizon-weeks 8 --out {output}" })
            {
                var start = new ProcessStartInfo("dotnet", $"{typeof(ValueVerbs).Assembly.Location} {call}")
                {
                    UseShellExecute = false,
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                };
                start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(ValueMisuseTest).Assembly.Location;
                start.Environment["YANGKE_TEST_LOADED"] = list;
                using var process = Process.Start(start)!;
                process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                process.ExitCode.ShouldBe(0, process.StandardError.ReadToEnd());
                var loaded = File.ReadAllLines(list);
                loaded.Contains("Yangke.Btyd", StringComparer.Ordinal).ShouldBeTrue();
                loaded.ShouldAllBe(name => !Array.Exists(Heavy, heavy => name.StartsWith(heavy, StringComparison.Ordinal)));
            }
        }
        finally
        {
            File.Delete(list);
            File.Delete(output);
        }
    }
}
