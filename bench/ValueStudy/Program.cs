using Yangke.ValueStudy;

// dotnet run --project bench/ValueStudy -- FOLDER_OF_THE_CDNOW_DATA docs/value-study
if (args is not [var data, var to])
{
    Console.Error.WriteLine("usage: ValueStudy DATA_FOLDER OUTPUT_FOLDER");
    return 2;
}

Directory.CreateDirectory(to);
new Cdnow(data, to).Write();
Regular.Write(to);
return 0;
