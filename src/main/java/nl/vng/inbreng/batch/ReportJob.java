package nl.vng.inbreng.batch;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// From exports to a published edition. Read this file first.
@Configuration(proxyBeanMethods = false)
class ReportJob {

    @Bean
    Job maakJob(JobRepository jobs, Step intake, Step check, Step figures, Step documents, Step judge, Step publish) {
        return new JobBuilder("maak", jobs)
                .start(intake) // reads the exports row by row; rejected rows go to afgekeurd/
                .next(check) // stops the run on data that cannot be trusted
                .next(figures) // every figure of 355 areas, small numbers suppressed
                .next(documents) // one item is one document; a failing one stops no other
                .next(judge) // holds the PDFs against the standards, with --controle vera
                .next(publish) // seals the edition, or sets it aside as incomplete
                .build();
    }

    @Bean
    Job controleerJob(JobRepository jobs, Step intake, Step check) {
        return new JobBuilder("controleer", jobs).start(intake).next(check).build();
    }
}
